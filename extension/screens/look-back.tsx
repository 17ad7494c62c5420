import { useSignal } from '@preact/signals';
import type { Failure } from '#shared/result.ts';
import { dayOf, type Month, monthOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { HelpInFull } from './help-in-full.tsx';
import { MonthCalendar } from './look-back-calendar.tsx';
import { DayView } from './look-back-day.tsx';
import { RecordHealth } from './look-back-health.tsx';
import { DayList, MonthList } from './look-back-list.tsx';
import './look-back.css';

/** What is kept can't be read: what is safe, what can be done, and help in full. */
const Unreadable = ({ failure }: { failure: Failure }) => (
  <>
    <FailureNote failure={failure} />
    <HelpInFull />
  </>
);

/** On the wide page: a month as a calendar, beside it its days or the day that was opened. */
function Wide({ months, day }: { months: readonly Month[]; day: string | undefined }) {
  const { clock } = useApp().platform;
  const now = monthOf(dayOf(clock.now(), clock.offsetAt(clock.now())));
  const month = useSignal(day ? monthOf(day) : (months[0] ?? now));
  const earlier = months.find((each) => each < month.value);
  return (
    <div class="lookback__cols">
      <MonthCalendar month={month} months={months} now={now} day={day} />
      <div class="lookback__side">
        {day ? (
          <DayView key={day} day={day} />
        ) : (
          <MonthList
            month={month.value}
            earlier={earlier}
            onEarlier={() => {
              if (earlier) month.value = earlier;
            }}
          />
        )}
      </div>
    </div>
  );
}

function Found({ months, day }: { months: readonly Month[]; day: string | undefined }) {
  const { place, surface, vault, words } = useApp();
  // what is missing is never shown as "nothing yet"
  if (months.length === 0 && !day && vault.health.value?.kind !== 'sound') return null;
  if (months.length === 0 && !day)
    return <Empty text={words.t('lookback.empty')} step={words.t('lookback.empty.step')} onStep={() => place.go({ screen: 'today' })} />;
  if (surface === 'page') return <Wide months={months} day={day} />;
  return (
    <>
      {day && <DayView key={day} day={day} />}
      <DayList months={months} hidden={day !== undefined} />
    </>
  );
}

/** Look back: the days as they were kept. No counts, no totals, no streaks; gaps stay gaps (content 0.6). */
export function LookBack() {
  const { place, record, surface, words } = useApp();
  const here = place.here.value;
  const day = here.screen === 'lookback' ? here.day : undefined;
  const months = record.months.value;
  const failure = record.failure.value;
  return (
    <main class={`page stack lookback${surface === 'page' ? ' lookback--wide' : ''}`} aria-busy={!months && !failure}>
      <div class={surface === 'page' ? '' : 'hide'}>
        <h1>{words.t('common.lookback')}</h1>
        <p class="soft lookback__hint">{words.t('lookback.hint')}</p>
      </div>
      <RecordHealth />
      {failure && <Unreadable failure={failure} />}
      {months && <Found months={months} day={day} />}
    </main>
  );
}
