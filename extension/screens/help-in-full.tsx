import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { SafetyText } from '../parts/safety-text.tsx';
import type { App } from '../state/app.ts';

const drawn = signal<ComponentType | null>(null);

/**
 * Reads the numbers of all countries, and the lines of this one, into memory. Every page does so right after its first paint,
 * so that they are there before anything can break; the first question does not wait for them.
 */
export async function readHelp(app: App): Promise<void> {
  const { HelpAtHand, readLines } = await import('../parts/help-at-hand.tsx');
  drawn.value = HelpAtHand;
  await readLines(app);
}

/** Help where something is broken, locked or not chosen yet: the emergency number and the first lines stand there in full. */
export function HelpInFull() {
  const app = useApp();
  useLayoutEffect(() => {
    // a package that can't be read any more leaves the words below, which need nothing
    readHelp(app).catch(() => null);
  }, []);
  const Drawn = drawn.value;
  if (Drawn) return <Drawn />;
  return (
    <p class="emergency emergency--s">
      <SafetyText k="help.local" />
    </p>
  );
}
