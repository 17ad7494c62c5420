import { useSignal } from '@preact/signals';
import { isQuiet } from '#shared/checkin/reminder.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { dayOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { sayFullDay } from '../state/calendar.ts';
import { reminderOf } from '../state/reminder.ts';
import { dateLocale } from './look-back-dates.ts';

/** What stands in the fields before anyone chose: an hour after school and work, and the hours in which most people sleep. */
const usual = { minute: 18 * 60, quietFrom: 21 * 60, quietTo: 8 * 60 } as const;

/** One that was done today comes again tomorrow, which needs no sentence (ms). */
const tomorrow = 86_400_000;

/** `18:05` as a time field reads and writes it. */
const toField = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Null for a field that is empty or half filled in. */
function fromField(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function Time({ id, k, minute, onChange }: { id: string; k: WordKey; minute: number; onChange: (minute: number) => void }) {
  const { words } = useApp();
  return (
    <div class="field">
      <label for={id}>{words.t(k)}</label>
      <input
        id={id}
        class="input"
        type="time"
        value={toField(minute)}
        onChange={(event) => {
          const to = fromField(event.currentTarget.value);
          if (to !== null) onChange(to);
        }}
      />
    </div>
  );
}

/** The reminder: off at first, at one time of the day, and never in the quiet hours (content 0.6). */
export function SettingsReminder() {
  const app = useApp();
  const { words } = app;
  const reminder = reminderOf(app);
  const chosen = useSignal<{ readonly minute: number; readonly quietFrom: number; readonly quietTo: number }>(usual);
  const isRefused = useSignal(false);
  const kept = reminder.now.value;
  const plan = kept ?? chosen.value;
  const change = (patch: Partial<typeof chosen.value>): void => {
    chosen.value = { ...chosen.value, ...patch };
    void reminder.change(patch);
  };
  const { clock } = app.platform;
  const today = dayOf(clock.now() + tomorrow, clock.offsetAt(clock.now()));
  const format = new Intl.DateTimeFormat(dateLocale(app), { timeStyle: 'short', timeZone: 'UTC' });
  return (
    <section class="settings__section" aria-labelledby="settings-reminder">
      <h2 id="settings-reminder">{words.t('reminder.title')}</h2>
      {kept && kept.next > today && <p>{words.t('reminder.snoozed', { day: sayFullDay(dateLocale(app), kept.next) })}</p>}
      <p role="status">{kept ? words.t('reminder.on', { time: format.format(kept.minute * 60_000) }) : words.t('reminder.off')}</p>
      <div class="row">
        <Time id="reminder-at" k="reminder.time" minute={plan.minute} onChange={(minute) => change({ minute })} />
      </div>
      <fieldset>
        <legend>{words.t('reminder.quiet')}</legend>
        <div class="row">
          <Time id="quiet-from" k="reminder.quiet.from" minute={plan.quietFrom} onChange={(quietFrom) => change({ quietFrom })} />
          <Time id="quiet-to" k="reminder.quiet.to" minute={plan.quietTo} onChange={(quietTo) => change({ quietTo })} />
        </div>
      </fieldset>
      {isQuiet(plan, plan.minute) && <p role="alert">{words.t('reminder.in-quiet')}</p>}
      {!kept && <p class="soft">{words.t('reminder.ask')}</p>}
      {isRefused.value && <p role="alert">{words.t('reminder.refused')}</p>}
      {reminder.failure.value && <FailureNote failure={reminder.failure.value} />}
      <div class="settings__ways">
        {kept ? (
          <>
            <button type="button" class="btn btn--line" onClick={() => void reminder.snooze()}>
              {words.t('reminder.snooze')}
            </button>
            <button type="button" class="btn btn--line" onClick={() => void reminder.turnOff()}>
              {words.t('reminder.turn-off')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="btn btn--line"
            onClick={() => {
              isRefused.value = false;
              reminder.turnOn(chosen.value).then((on) => {
                isRefused.value = !on;
              });
            }}
          >
            {words.t('reminder.turn-on')}
          </button>
        )}
      </div>
    </section>
  );
}
