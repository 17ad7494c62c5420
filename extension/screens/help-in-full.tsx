import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { SafetyText } from '../parts/safety-text.tsx';

const block = signal<ComponentType<{ small: boolean }> | null>(null);

/**
 * Reads the numbers of all countries into memory. Every page does so right after its first paint,
 * so that they are there before anything can break; the first question does not wait for them.
 */
export async function readHelp(): Promise<void> {
  const { EmergencyBlock } = await import('../parts/emergency-block.tsx');
  block.value = EmergencyBlock;
}

/** Help where something is broken, locked or not chosen yet: the emergency number stands there in full. */
export function HelpInFull() {
  useLayoutEffect(() => {
    // a package that can't be read any more leaves the words below, which need nothing
    readHelp().catch(() => null);
  }, []);
  const Block = block.value;
  if (Block) return <Block small />;
  return (
    <p class="emergency emergency--s">
      <SafetyText k="help.local" />
    </p>
  );
}
