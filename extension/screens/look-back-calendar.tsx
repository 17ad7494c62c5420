import type { Signal } from '@preact/signals';
import type { Checkin, Step } from '#shared/checkin/checkin.ts';
import type { Day, Month } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { Icon } from '../parts/icon.tsx';
import { byDay, monthFrom, monthGrid, sayDay, sayDayNumber, sayMonth, weekdayHeads, weekdayNames, weekStart } from '../state/calendar.ts';
import { sayCheckin } from './check-in-say.ts';
import { dateLocale } from './look-back-dates.ts';
import { Shape } from './look-back-stand.tsx';

interface CellProps {
  readonly day: Day;
  readonly checkins: readonly Checkin[];
  readonly open: boolean;
}

/** A day of the calendar: one shape a check-in. A day without any is an empty place, not a fault. */
function Cell({ day, checkins, open }: CellProps) {
  const app = useApp();
  const locale = dateLocale(app);
  const date = sayDay(locale, day);
  if (checkins.length === 0)
    return (
      <div role="cell" class="day">
        <span aria-hidden="true">{sayDayNumber(locale, day)}</span>
        <span class="hide">{app.words.t('lookback.calendar.nothing', { date })}</span>
      </div>
    );
  const feelings = new Intl.ListFormat(app.words.now.value.tag).format(checkins.map((each) => sayCheckin(app.words, each)));
  return (
    <div role="cell" class="cal__cell">
      <button
        type="button"
        class="day"
        aria-current={open ? 'date' : undefined}
        aria-label={app.words.t('lookback.calendar.day', { date, feelings })}
        onClick={() => app.place.go({ screen: 'lookback', day })}
      >
        {sayDayNumber(locale, day)}
        <span class="shapes">
          {checkins.map((each) => (
            <Shape key={each.id} checkin={each} height={checkins.length > 1 ? 29 : 37} />
          ))}
        </span>
      </button>
    </div>
  );
}

function Weekdays() {
  const locale = dateLocale(useApp());
  const start = weekStart(locale);
  const long = weekdayNames(locale, start, 'long');
  return (
    <div role="row" class="cal__week">
      {weekdayHeads(locale, start).map((name, column) => (
        <div key={long[column]} role="columnheader" class="dow" aria-label={long[column]}>
          {name}
        </div>
      ))}
    </div>
  );
}

const steps: readonly Step[] = [-2, -1, 0, 1, 2];
const energies: readonly Step[] = [-2, 0, 2];

/** What crown and height mean, in shapes and in words. */
function Legend() {
  const { words } = useApp();
  return (
    <div class="lookback__legend">
      <span class="tag">
        <span class="lookback__line">
          {steps.map((pleasantness) => (
            <FeelingShape key={pleasantness} feeling={{ pleasantness, energy: 0 }} height={27} />
          ))}
        </span>
        {words.t('lookback.legend.pleasantness')}
      </span>
      <span class="tag">
        <span class="lookback__line">
          {energies.map((energy) => (
            <FeelingShape key={energy} feeling={{ pleasantness: 0, energy }} height={27} />
          ))}
        </span>
        {words.t('lookback.legend.energy')}
      </span>
    </div>
  );
}

interface Props {
  readonly month: Signal<Month>;
  readonly months: readonly Month[];
  readonly now: Month;
  readonly day: Day | undefined;
}

/** The month's name, and the way to its neighbours: back to the oldest month kept, forward to this one. */
function Head({ month, months, now }: Omit<Props, 'day'>) {
  const app = useApp();
  const oldest = months.at(-1) ?? now;
  const newest = months[0] && months[0] > now ? months[0] : now;
  const turn = (by: number): void => {
    month.value = monthFrom(month.value, by);
    app.place.go({ screen: 'lookback' });
  };
  return (
    <div class="lookback__month">
      <h2 aria-live="polite">{sayMonth(dateLocale(app), month.value)}</h2>
      <button
        type="button"
        class="icon-btn"
        aria-label={app.words.t('lookback.month-before')}
        aria-disabled={month.value <= oldest}
        onClick={() => month.value > oldest && turn(-1)}
      >
        <Icon of={icons.back} flip />
      </button>
      <button
        type="button"
        class="icon-btn lookback__after"
        aria-label={app.words.t('lookback.month-after')}
        aria-disabled={month.value >= newest}
        onClick={() => month.value < newest && turn(1)}
      >
        <Icon of={icons.back} flip />
      </button>
    </div>
  );
}

/** One month, a row a week, beginning on the first day of the week where the person lives. */
export function MonthCalendar({ month, months, now, day: open }: Props) {
  const app = useApp();
  const locale = dateLocale(app);
  const view = app.record.month(month.value).value;
  const days = new Map(view === 'loading' || 'ok' in view ? [] : byDay(view).map(({ day, checkins }) => [day, checkins]));
  return (
    <section class="card lookback__calendar" aria-busy={view === 'loading'}>
      <Head month={month} months={months} now={now} />
      <div class="cal" role="table" aria-label={app.words.t('lookback.calendar', { month: sayMonth(locale, month.value) })}>
        <Weekdays />
        {monthGrid(month.value, weekStart(locale)).map((week) => (
          <div key={week.find(Boolean)} role="row" class="cal__week">
            {week.map((day, column) =>
              day ? (
                <Cell key={day} day={day} checkins={days.get(day) ?? []} open={day === open} />
              ) : (
                <div key={column} role="cell" class="day day--none" />
              ),
            )}
          </div>
        ))}
      </div>
      <Legend />
    </section>
  );
}
