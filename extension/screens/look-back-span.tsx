import { type Signal, useSignal } from '@preact/signals';
import { type Range, rangeOf, type Span, spans } from '#shared/checkin/over-time.ts';
import { type Day, dayOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { Seg } from '../parts/seg.tsx';
import { wholeRange } from '../state/range.ts';

/** The span that was chosen, and the two days of one's own. */
export interface Picked {
  readonly span: Signal<Span>;
  readonly own: Signal<Range>;
  /** Null where the first day of one's own comes after the last, and where nothing is kept at all. */
  readonly range: () => Range | null;
}

/** Today by the person's own clock. */
export function useToday(): Day {
  const { clock } = useApp().platform;
  const now = clock.now();
  return dayOf(now, clock.offsetAt(now));
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Two weeks at first (content 0.6). */
export function usePicked(): Picked {
  const { record } = useApp();
  const today = useToday();
  const span = useSignal<Span>('fortnight');
  const own = useSignal<Range>(rangeOf('month', today));
  const range = (): Range | null => {
    if (span.value === 'all') return wholeRange(record.months.value ?? [], today);
    if (span.value !== 'own') return rangeOf(span.value, today);
    const { from, to } = own.value;
    return isDay(from) && isDay(to) && from <= to ? own.value : null;
  };
  return { span, own, range };
}

/** How far back, by name or from one day to another. */
export function PickSpan({ span, own, range }: Picked) {
  const { words } = useApp();
  const today = useToday();
  return (
    <>
      <Seg
        long
        label={words.t('insights.span')}
        choices={spans.map((each) => ({ value: each, label: words.t(`insights.span.${each}`) }))}
        value={span.value}
        onChange={(to) => (span.value = to)}
      />
      {span.value === 'own' && (
        <div class="row">
          {(['from', 'to'] as const).map((side) => (
            <div key={side} class="field">
              <label for={`span-${side}`}>{words.t(`insights.own.${side}`)}</label>
              <input
                id={`span-${side}`}
                class="input"
                type="date"
                max={today}
                value={own.value[side]}
                onChange={(event) => (own.value = { ...own.value, [side]: event.currentTarget.value })}
              />
            </div>
          ))}
          {!range() && <p role="alert">{words.t('insights.own.bad')}</p>}
        </div>
      )}
    </>
  );
}
