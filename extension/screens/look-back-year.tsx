import { pixelPaths } from '#shared/checkin/chart-paths.ts';
import { dayMiddles, type Points, type Range } from '#shared/checkin/over-time.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { type Month, monthOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { monthFrom, sayFullDay, sayMonthShort } from '../state/calendar.ts';
import { dateLocale } from './look-back-dates.ts';
import { ScrollTable, Unfold } from './look-back-unfold.tsx';

/** The months of a range, oldest first. */
function monthsOf({ from, to }: Range): readonly Month[] {
  const months = [monthOf(from)];
  for (let next = monthFrom(monthOf(from), 1); next <= monthOf(to); next = monthFrom(next, 1)) months.push(next);
  return months;
}

/** A year at one look: a row a month, a place a day, drawn as five paths; colour and height say the same. The days stand below as a table. */
export function YearPicture({ points, range, isHidden }: { points: Points; range: Range; isHidden: boolean }) {
  const app = useApp();
  const { words } = app;
  const locale = dateLocale(app);
  const days = dayMiddles(points);
  if (days.length === 0) return null;
  const rows = monthsOf(range);
  return (
    <section class="stack stack--s">
      <h2>{words.t('insights.year')}</h2>
      {!isHidden && (
        <div class="year">
          <div class="year__months soft" aria-hidden="true">
            {rows.map((month) => (
              <span key={month}>{sayMonthShort(locale, month)}</span>
            ))}
          </div>
          <svg
            class="year__days"
            viewBox={`0 0 31 ${rows.length}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={words.t('insights.year.picture')}
          >
            <path class="year__lines" d={rows.map((_, row) => `M0 ${row + 0.95}h31`).join('')} />
            {pixelPaths(days, rows).map((path, index) => (
              <path key={index} class={`v${index + 1}`} d={path} />
            ))}
          </svg>
        </div>
      )}
      <Unfold title={words.t('insights.year.table')}>
        {() => (
          <ScrollTable
            label={words.t('insights.year.table')}
            head={[words.t('insights.table.days'), words.t('insights.table.mean')]}
            rows={days.map(({ day, step }) => [sayFullDay(locale, day), words.t(`checkin.x.${step}` as WordKey)])}
          />
        )}
      </Unfold>
    </section>
  );
}
