import { makeTally, type Points, type Range, type Said } from '#shared/checkin/over-time.ts';
import { wordKeyOf } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { sayFullDay, sayRange } from '../state/calendar.ts';
import type { Gatherer } from '../state/range.ts';
import { chartsOf } from '../state/reflecting.ts';
import { Bars } from './look-back-bars.tsx';
import { HideCharts } from './look-back-charts.tsx';
import { dateLocale } from './look-back-dates.ts';
import { GatheredRange } from './look-back-gathered.tsx';
import { PickSpan, usePicked } from './look-back-span.tsx';
import { YearPicture } from './look-back-year.tsx';

/** How many days stand beside a word before "and more". */
const most = 4;
/** How many words are listed. */
const listed = 12;

interface Whole {
  readonly points: Points;
  readonly words: readonly Said[];
  readonly context: readonly Said[];
}

function begin(range: Range): Gatherer<Whole> {
  const tally = makeTally(range);
  return { add: tally.add, done: () => ({ points: tally.points, words: tally.said('words'), context: tally.said('context') }) };
}

/** Words or contexts with the days on which they stood; the days lead to what was written. No counts of entries. */
function Often({ title, list, kind }: { title: string; list: readonly Said[]; kind: 'word' | 'context' }) {
  const app = useApp();
  const { place, words } = app;
  if (list.length === 0) return null;
  return (
    <section class="stack stack--s">
      <h2>{title}</h2>
      <ul class="list">
        {list.slice(0, listed).map(({ id, own, days }) => (
          <li key={`${own}${id}`} class="over__said">
            <b class={own ? 'own' : undefined} dir="auto">
              {own ? id : words.t((kind === 'word' ? wordKeyOf(id) : `checkin.context.${id}`) as WordKey)}
            </b>
            <span>
              {days.slice(0, most).map((day) => (
                <button key={day} type="button" class="link" onClick={() => place.go({ screen: 'lookback', day })}>
                  {sayFullDay(dateLocale(app), day)}
                </button>
              ))}
              {days.length > most && <span class="soft">{words.plural('insights.said.more', days.length - most)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Over time: one span for everything on the screen; charts can be hidden, and everything stands in words too. */
export function LookBackOver() {
  const app = useApp();
  const { words } = app;
  const picked = usePicked();
  const isHidden = chartsOf(app) !== 'shown';
  return (
    <section class="stack" aria-labelledby="over-time">
      <h1 id="over-time">{words.t('insights.over')}</h1>
      <PickSpan {...picked} />
      <GatheredRange range={picked.range} begin={begin}>
        {({ points, words: said, context }, range) => (
          <>
            <p class={isHidden ? 'soft' : 'hide'}>{sayRange(dateLocale(app), range.from, range.to)}</p>
            <Bars points={points} range={range} isHidden={isHidden} />
            {picked.span.value === 'year' && <YearPicture points={points} range={range} isHidden={isHidden} />}
            <HideCharts />
            <Often title={words.t('insights.words')} list={said} kind="word" />
            <Often title={words.t('insights.context')} list={context} kind="context" />
          </>
        )}
      </GatheredRange>
    </section>
  );
}
