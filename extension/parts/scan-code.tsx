import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { DrawnCode } from '#shared/elements/service-events.ts';
import { useApp } from './app-context.ts';
import { drawCode } from './draw-code.ts';

/** A code that a phone's camera reads: dark on white in every look, made only when it is asked for. */
export function ScanCode({ address, number }: { address: string; number: string }) {
  const { words } = useApp();
  const drawing = useSignal<DrawnCode | 'failed' | null>(null);
  useLayoutEffect(() => {
    drawCode(address).then(
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
