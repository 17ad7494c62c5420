import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { SafetyText } from '../parts/safety-text.tsx';
import type { App } from '../state/app.ts';

/** How many lines stand beside the emergency number: as many as the soft card names (content 6.4). */
const lineCount = 3;

interface Drawn {
  readonly Block: ComponentType<{ small: boolean }>;
  readonly Lines: ComponentType<{ count: number }>;
}

const drawn = signal<Drawn | null>(null);

/**
 * Reads the numbers of all countries, and the lines of this one, into memory. Every page does so right after its first paint,
 * so that they are there before anything can break; the first question does not wait for them.
 */
export async function readHelp(app: App): Promise<void> {
  const [{ EmergencyBlock }, { FirstLines, readFirstLines }] = await Promise.all([
    import('../parts/emergency-block.tsx'),
    import('../parts/first-lines.tsx'),
  ]);
  drawn.value = { Block: EmergencyBlock, Lines: FirstLines };
  await readFirstLines(app);
}

/** Help where something is broken, locked or not chosen yet: the emergency number and the first lines stand there in full. */
export function HelpInFull() {
  const app = useApp();
  useLayoutEffect(() => {
    // a package that can't be read any more leaves the words below, which need nothing
    readHelp(app).catch(() => null);
  }, []);
  if (!drawn.value)
    return (
      <p class="emergency emergency--s">
        <SafetyText k="help.local" />
      </p>
    );
  const { Block, Lines } = drawn.value;
  return (
    <>
      <Block small />
      <Lines count={lineCount} />
    </>
  );
}
