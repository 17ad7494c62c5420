import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Month } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { byDay, type DayOfCheckins, sayDay, sayMonth } from '../state/calendar.ts';
import { sayCheckin, sayTime } from './check-in-say.ts';
import { HelpInFull } from './help-in-full.tsx';
import { dateLocale } from './look-back-dates.ts';
import { Stand } from './look-back-stand.tsx';

/** One check-in in the list: its shape on the line, its words, its time, and what was around it. */
function Line({ checkin }: { checkin: Checkin }) {
  const app = useApp();
  const context = checkin.context.map((id) => app.words.t(`checkin.context.${id}` as WordKey));
  return (
    <span class="days__one">
      <Stand checkin={checkin} height={34} />
      <span class="days__said">
        {sayCheckin(app.words, checkin)}
        {context.length > 0 && (
          <span class="soft days__context">{new Intl.ListFormat(app.words.now.value.tag, { type: 'unit' }).format(context)}</span>
        )}
      </span>
      <span class="soft days__time">{sayTime(dateLocale(app), checkin)}</span>
    </span>
  );
}

/** A day opens on a press; the focus comes back to it when the day is closed. */
function DayRow({ day, checkins }: DayOfCheckins) {
  const app = useApp();
  return (
    <li>
      <button type="button" id={`day-${day}`} class="days__day" onClick={() => app.place.go({ screen: 'lookback', day })}>
        <span class="days__date">{sayDay(dateLocale(app), day)}</span>
        {checkins.map((each) => (
          <Line key={each.id} checkin={each} />
        ))}
      </button>
    </li>
  );
}

/** The days of one month, newest first. Days without an entry are not made up. */
function Days({ month, named = true, focus = false }: { month: Month; named?: boolean; focus?: boolean }) {
  const app = useApp();
  const view = app.record.month(month).value;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  return (
    <section class="days" aria-busy={view === 'loading'}>
      <h2 ref={heading} tabIndex={-1} class={named ? undefined : 'hide'}>
        {sayMonth(dateLocale(app), month)}
      </h2>
      {view === 'loading' ? null : 'ok' in view ? (
        <>
          <FailureNote failure={view} />
          <HelpInFull />
        </>
      ) : view.length === 0 ? (
        <p class="soft">{app.words.t('lookback.month-empty')}</p>
      ) : (
        <ul class="list">
          {byDay(view).map((each) => (
            <DayRow key={each.day} {...each} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface EarlierProps {
  readonly month: Month;
  readonly onPress: () => void;
}

function Earlier({ month, onPress }: EarlierProps) {
  const app = useApp();
  return (
    <button type="button" class="btn btn--line lookback__earlier" onClick={onPress}>
      {app.words.t('lookback.earlier.month', { month: sayMonth(dateLocale(app), month) })}
    </button>
  );
}

/** The months one under the other. Each press on "Earlier" reads one more, so that years of them cost nothing. */
export function DayList({ months, hidden }: { months: readonly Month[]; hidden: boolean }) {
  const shown = useSignal(1);
  const next = months[shown.value];
  return (
    <div class="stack stack--l" hidden={hidden}>
      {months.slice(0, shown.value).map((month, index) => (
        <Days key={month} month={month} focus={index > 0} />
      ))}
      {next && <Earlier month={next} onPress={() => (shown.value += 1)} />}
    </div>
  );
}

/** The days of the month that the calendar beside it shows. */
export const MonthList = ({ month, earlier, onEarlier }: { month: Month; earlier: Month | undefined; onEarlier: () => void }) => (
  <>
    <Days key={month} month={month} />
    {earlier && <Earlier month={earlier} onPress={onEarlier} />}
  </>
);
