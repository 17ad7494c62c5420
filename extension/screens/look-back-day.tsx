import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Checkin, toTheHour } from '#shared/checkin/checkin.ts';
import { type Day, dayOf, monthOf } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { useOpenOnes } from '../parts/use-open-ones.ts';
import { byDay, sayFullDay } from '../state/calendar.ts';
import { keepsCheckins } from '../state/visit.ts';
import { sayTime } from './check-in-say.ts';
import { HelpInFull } from './help-in-full.tsx';
import { dateLocale } from './look-back-dates.ts';
import { EntryEdit } from './look-back-edit.tsx';
import { Entry } from './look-back-entry.tsx';

/** Puts the focus on the day's heading, and back on its row in the list when the day is closed. */
function useFocusOnDay(day: Day): { current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    return () => requestAnimationFrame(() => document.getElementById(`day-${day}`)?.focus());
  }, []);
  return heading;
}

interface EntriesProps {
  readonly checkins: readonly Checkin[];
  readonly onSaid: (text: string) => void;
}

/** Every entry of the day as it was written; each can be open for editing. */
function Entries({ checkins, onSaid }: EntriesProps) {
  const app = useApp();
  const { record, words } = app;
  const editing = useOpenOnes<string>();
  const close = (id: string, text = ''): void => {
    editing.close(id);
    onSaid(text);
  };
  return (
    <ul class="entries">
      {checkins.map((each) => (
        <li key={each.id}>
          {editing.has(each.id) ? (
            <EntryEdit
              checkin={each}
              name={each.id}
              title={words.t('lookback.editing', { time: sayTime(dateLocale(app), each) })}
              save={record.edit}
              onDone={() => close(each.id, words.t('lookback.changed'))}
              onCancel={() => close(each.id)}
            />
          ) : (
            <Entry checkin={each} onEdit={() => editing.open(each.id)} onDeleted={() => onSaid(words.t('lookback.deleted'))} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Something for this day, written later: it stands at noon, and today at this moment. */
function AddEntry({ day, onSaid }: { day: Day; onSaid: (text: string) => void }) {
  const app = useApp();
  const { platform, record, settings, words } = app;
  const isOpen = useSignal(false);
  const { clock } = platform;
  const now = clock.now();
  const isToday = day === dayOf(now, clock.offsetAt(now));
  if (!keepsCheckins(app) || settings.now.value.audience === 'c10' || day > dayOf(now, clock.offsetAt(now))) return null;
  if (!isOpen.value)
    return (
      <div>
        <button type="button" class="btn btn--line" onClick={() => (isOpen.value = true)}>
          <Icon of={icons.plus} />
          {words.t('lookback.add')}
        </button>
      </div>
    );
  const noon = Date.parse(`${day}T12:00:00Z`);
  const offset = clock.offsetAt(isToday ? now : noon - clock.offsetAt(noon) * 60_000);
  const { discreet } = settings.now.value;
  const at = isToday ? (discreet ? toTheHour(now, offset) : now) : noon - offset * 60_000;
  const blank: Checkin = { id: platform.newId(), at, offset, day, feeling: null, words: [], context: [], need: null, note: '' };
  return (
    <EntryEdit
      checkin={blank}
      name={`new:${day}`}
      title={words.t('lookback.adding')}
      save={record.add}
      onDone={() => {
        isOpen.value = false;
        onSaid(words.t('lookback.added'));
      }}
      onCancel={() => (isOpen.value = false)}
    />
  );
}

/** One day: its entries, or that nothing was kept, or that it can't be read. */
export function DayView({ day }: { day: Day }) {
  const app = useApp();
  const { place, record, words } = app;
  const view = record.month(monthOf(day)).value;
  const said = useSignal('');
  const heading = useFocusOnDay(day);
  const tell = (text: string): void => {
    said.value = text;
    heading.current?.focus();
  };
  const checkins = view === 'loading' || 'ok' in view ? [] : (byDay(view).find((each) => each.day === day)?.checkins ?? []);
  return (
    <section class="stack dayview" aria-labelledby="dayview" aria-busy={view === 'loading'}>
      <button type="button" class="btn btn--quiet btn--s dayview__back" onClick={() => place.go({ screen: 'lookback' })}>
        <Icon of={icons.back} flip />
        {words.t('lookback.all-days')}
      </button>
      <h2 id="dayview" tabIndex={-1} ref={heading}>
        {sayFullDay(dateLocale(app), day)}
      </h2>
      <p class="soft dayview__said" role="status">
        {said.value}
      </p>
      {view !== 'loading' && 'ok' in view && (
        <>
          <FailureNote failure={view} />
          <HelpInFull />
        </>
      )}
      {Array.isArray(view) && checkins.length === 0 && <p>{words.t('lookback.day-empty')}</p>}
      <Entries checkins={checkins} onSaid={tell} />
      {Array.isArray(view) && <AddEntry day={day} onSaid={tell} />}
    </section>
  );
}
