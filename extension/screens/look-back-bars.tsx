import { barPaths, chart, levelOf } from '#shared/checkin/chart-paths.ts';
import { barsOf, type Points, type Range } from '#shared/checkin/over-time.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { sayRange, weekStart } from '../state/calendar.ts';
import { dateLocale } from './look-back-dates.ts';
import { ScrollTable, Unfold } from './look-back-unfold.tsx';

/** From so many places on a bar has no edge of its own: edges would fill the room between them. */
const crowded = 60;

interface Props {
  readonly points: Points;
  readonly range: Range;
  readonly isHidden: boolean;
}

/** How pleasant it was: bars from the least to the most of each day, week or month, with a tick at their mean, and the same as a table. */
export function Bars({ points, range, isHidden }: Props) {
  const app = useApp();
  const { words } = app;
  const locale = dateLocale(app);
  const { places, bars } = barsOf(points, range, weekStart(locale));
  if (bars.length === 0) return <p>{words.t('insights.chart.empty')}</p>;
  const { bodies, ticks } = barPaths(places, bars);
  const say = (value: number): string => words.t(`checkin.x.${Math.round(value)}` as WordKey);
  return (
    <>
      {!isHidden && (
        <div class="over__chart">
          <span class="soft">{say(2)}</span>
          <svg
            class={places > crowded ? 'bars bars--many' : 'bars'}
            viewBox={`0 0 ${chart.width} ${chart.height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={words.t('insights.chart')}
          >
            <path class="bars__line" d={`M0 ${levelOf(0)}h${chart.width}`} />
            <path class="bars__body" d={bodies} />
            <path class="bars__tick" d={ticks} />
          </svg>
          <span class="soft">{say(-2)}</span>
          <p>
            <span>{sayRange(locale, range.from, range.from)}</span>
            <span>{sayRange(locale, range.to, range.to)}</span>
          </p>
        </div>
      )}
      <Unfold title={words.t('insights.table')}>
        {() => (
          <ScrollTable
            label={words.t('insights.table')}
            head={(['days', 'least', 'mean', 'most'] as const).map((each) => words.t(`insights.table.${each}`))}
            rows={[...bars]
              .reverse()
              .map(({ from, to, least, mean, most }) => [sayRange(locale, from, to), say(least), say(mean), say(most)])}
          />
        )}
      </Unfold>
    </>
  );
}
