import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Range } from '#shared/checkin/over-time.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { followRange, type Gatherer } from '../state/range.ts';
import { HelpInFull } from './help-in-full.tsx';

interface Props<T> {
  /** Reading a signal in it follows the signal. */
  readonly range: () => Range | null;
  readonly begin: (range: Range) => Gatherer<T>;
  readonly children: (value: T, range: Range) => ComponentChildren;
}

/** What a range comes to. The last one stays on the screen until the next was read; what can't be read is said. */
export function GatheredRange<T>({ range, begin, children }: Props<T>) {
  const app = useApp();
  const following = useMemo(() => followRange(app, range, begin), []);
  useLayoutEffect(() => following.stop, []);
  const now = following.now.value;
  if (!now) return <div aria-busy={following.isBusy.value} />;
  if ('ok' in now)
    return (
      <>
        <FailureNote failure={now} />
        <HelpInFull />
      </>
    );
  return (
    <div class="stack" aria-busy={following.isBusy.value}>
      {now.partly && <p role="status">{app.words.t('insights.partly')}</p>}
      {children(now.value, now.range)}
    </div>
  );
}
