import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from './app-context.ts';

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** One stroke a run of dark modules, so that the path stays short. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => [...runs(row)].map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)).join('');

function* runs(row: readonly boolean[]): Generator<readonly [number, number]> {
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && from < 0) from = x;
    if (!row[x] && from >= 0) {
      yield [from, x - from];
      from = -1;
    }
  }
}

/** Draws on the device. Medium correction: a scratched screen still scans, and the modules stay large. */
async function draw(address: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  return { size, path: pathOf(data) };
}

/** A code that a phone's camera reads: dark on white in every look, made only when it is asked for. */
export function ScanCode({ address, number }: { address: string; number: string }) {
  const { words } = useApp();
  const drawing = useSignal<Drawing | 'failed' | null>(null);
  useLayoutEffect(() => {
    draw(address).then(
      (made) => {
        drawing.value = made;
      },
      () => {
        drawing.value = 'failed';
      },
    );
  }, [address]);
  const made = drawing.value;
  if (made === 'failed') return <p role="status">{words.t('help.code.failed')}</p>;
  return (
    <figure class="code">
      <div class="scan">
        {made && (
          <svg
            viewBox={`-2 -2 ${made.size + 4} ${made.size + 4}`}
            shape-rendering="crispEdges"
            role="img"
            aria-label={words.t('help.code.alt', { number })}
          >
            <path d={made.path} />
          </svg>
        )}
      </div>
      <figcaption>{words.t('help.code.how')}</figcaption>
    </figure>
  );
}
