import { useSignal } from '@preact/signals';
import { daysAfter, isBackupTime, never } from '#shared/checkin/hints.ts';
import type { Failure } from '#shared/result.ts';
import { dayOf, type Month, monthOf } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { HintCard } from '../parts/hint-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { hintsOf } from '../state/hints.ts';
import { chartsOf } from '../state/reflecting.ts';
import { HelpInFull } from './help-in-full.tsx';
import { Later } from './later.tsx';
import { MonthCalendar } from './look-back-calendar.tsx';
import { HideCharts } from './look-back-charts.tsx';
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
  const app = useApp();
  const { place, settings, surface, vault, words } = app;
  // what is missing is never shown as "nothing yet"
  if (months.length === 0 && !day && vault.health.value?.kind !== 'sound') return null;
  if (months.length === 0 && !day) {
    const text = words.t(settings.now.value.audience === 'c10' ? 'lookback.empty.young' : 'lookback.empty');
    return <Empty text={text} step={words.t('lookback.empty.step')} onStep={() => place.go({ screen: 'today' })} />;
  }
  const charts = surface === 'page' ? chartsOf(app) : 'hidden';
  if (charts === 'unknown') return <div aria-busy="true" />;
  if (charts === 'shown') return <Wide months={months} day={day} />;
  return (
    <>
      {day && <DayView key={day} day={day} />}
      <DayList months={months} hidden={day !== undefined} />
    </>
  );
}

/** A day that is not in the list: any day up to today, to write something for it. */
function EarlierDay() {
  const { place, platform, settings, words } = useApp();
  const { clock } = platform;
  const now = clock.now();
  const today = dayOf(now, clock.offsetAt(now));
  const day = useSignal(today);
  if (!settings.now.value.keep || settings.now.value.audience === 'c10') return null;
  const open = (event: Event): void => {
    event.preventDefault();
    if (day.value <= today) place.go({ screen: 'lookback', day: day.value });
  };
  return (
    <details class="more">
      <summary>{words.t('lookback.add.past')}</summary>
      <form class="row" onSubmit={open}>
        <div class="field">
          <label for="earlier-day">{words.t('lookback.add.which')}</label>
          <input
            id="earlier-day"
            class="input"
            type="date"
            required
            max={today}
            value={day.value}
            onChange={(event) => (day.value = event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="btn btn--line">
          {words.t('lookback.add.go')}
        </button>
      </form>
    </details>
  );
}

/** How long the hint stays away after "not now", in days. */
const pause = 30;

/** One hint to make a backup, after some entries; it can be put off or sent away for good (content part two, 24.1). */
function BackupHint({ months }: { months: readonly Month[] }) {
  const app = useApp();
  const { place, platform, record, words } = app;
  const hints = hintsOf(app);
  const now = platform.clock.now();
  const today = dayOf(now, platform.clock.offsetAt(now));
  const count = months.slice(0, 2).reduce((sum, month) => {
    const view = record.month(month).value;
    return sum + (Array.isArray(view) ? view.length : 0);
  }, 0);
  if (!hints.now.value || !isBackupTime(count, today, hints.now.value)) return null;
  const answer = (backupFrom: string): void => void hints.change((kept) => ({ ...kept, backupFrom }));
  return (
    <HintCard text={words.t('settings.backup.hint')}>
      <button
        type="button"
        class="btn"
        onClick={() => {
          answer(daysAfter(today, pause));
          place.go({ screen: 'settings' });
        }}
      >
        {words.t('lookback.save-backup')}
      </button>
      <button type="button" class="btn btn--line" onClick={() => answer(daysAfter(today, pause))}>
        {words.t('checkin.hint.not-now')}
      </button>
      <button type="button" class="btn btn--quiet" onClick={() => answer(never)}>
        {words.t('checkin.hint.never')}
      </button>
    </HintCard>
  );
}

const more = [
  { view: 'week', key: 'pulse.title' },
  { view: 'over', key: 'insights.over' },
  { view: 'with', key: 'insights.with' },
  { view: 'scores', key: 'insights.scores' },
  { view: 'bring', key: 'lookback.bring' },
] as const;

/** Ways to look at it other than day by day. Whoever is younger has the week only. The page to bring along needs the room of a page. */
function Ways() {
  const { place, platform, settings, surface, words } = useApp();
  const shown = settings.now.value.audience === 'c10' ? more.slice(0, 1) : more;
  const open = (view: (typeof more)[number]['view']): void => {
    if (view === 'bring' && surface !== 'page') void platform.openPage('bring');
    else place.go({ screen: 'lookback', view });
  };
  return (
    <ul class="list">
      {shown.map(({ view, key }) => (
        <li key={view}>
          <button type="button" class="item set" onClick={() => open(view)}>
            <span class="item__main">
              <span class="item__name">{words.t(key)}</span>
              {view === 'bring' && surface !== 'page' && <span class="soft"> {words.t('lookback.bring.page')}</span>}
            </span>
            <Icon of={icons.next} flip />
          </button>
        </li>
      ))}
    </ul>
  );
}

const loadMore = () => import('./look-back-more.tsx').then((file) => file.LookBackMore);

/** Look back: the days as they were kept. No counts, no totals, no streaks; gaps stay gaps (content 0.6). */
export function LookBack() {
  const { place, record, surface, words } = useApp();
  const here = place.here.value;
  const day = here.screen === 'lookback' ? here.day : undefined;
  const view = here.screen === 'lookback' ? here.view : undefined;
  if (view)
    return (
      <main class="page stack">
        <Later key="more" load={loadMore} parts={['look-back', 'help']} />
      </main>
    );
  const months = record.months.value;
  const failure = record.failure.value;
  return (
    <main class={`page stack lookback${surface === 'page' ? ' lookback--wide' : ''}`} aria-busy={!months && !failure}>
      <div class={surface === 'page' ? '' : 'hide'}>
        <h1>{words.t('common.lookback')}</h1>
        <p class="soft lookback__hint">{words.t('lookback.hint')}</p>
      </div>
      {surface === 'page' && months && months.length > 0 && !day && <HideCharts />}
      <RecordHealth />
      {failure && <Unreadable failure={failure} />}
      {months && months.length > 0 && !day && <BackupHint months={months} />}
      {months && <Found months={months} day={day} />}
      {months && !day && <EarlierDay />}
      {!day && <Ways />}
    </main>
  );
}
