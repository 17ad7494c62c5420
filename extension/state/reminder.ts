import { type ReadonlySignal, signal } from '@preact/signals';
import { doneToday, type ReminderPlan, snoozed } from '#shared/checkin/reminder.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { type Failure, fail } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import { type Reminder, readReminder, reminderKey, writeReminder } from '../store/reminder.ts';
import type { App } from './app.ts';

/** How many neutral sentences there are. */
const textCount = 6;

/** The reminder as the settings show it. */
export interface ReminderState {
  /** Null while it is off, or was not read yet. */
  readonly now: ReadonlySignal<Reminder | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Asks for the permission and turns it on; in a press. False where it was refused, and nothing changed. */
  turnOn(plan: Omit<ReminderPlan, 'next'>): Promise<boolean>;
  change(plan: Partial<ReminderPlan>): Promise<void>;
  /** Nothing for a week. */
  snooze(): Promise<void>;
  /** Off, and the permission given back. */
  turnOff(): Promise<void>;
  /** Something was kept: nothing more today. */
  kept(): Promise<void>;
  /** The sentences in the language that is spoken now. */
  translate(): Promise<void>;
}

const made = new WeakMap<App, ReminderState>();

/** The sentences that the worker will show: it has no catalogue. */
async function sentences({ words, settings }: App): Promise<Pick<Reminder, 'title' | 'texts' | 'snooze'>> {
  await words.need('settings');
  const all = Array.from({ length: textCount }, (_, index) => words.t(`reminder.text.${index}` as WordKey));
  const { discreet } = settings.now.value;
  return {
    title: words.t(discreet ? 'reminder.title' : 'common.name'),
    texts: discreet ? [words.t('reminder.text.2')] : all,
    snooze: words.t('reminder.snooze'),
  };
}

function make(app: App): ReminderState {
  const { platform } = app;
  const { local, clock } = platform;
  const now = signal<Reminder | null>(null);
  const failure = signal<Failure | null>(null);
  const read = async (): Promise<void> => {
    now.value = await readReminder(local);
  };
  const write = async (reminder: Reminder | null): Promise<void> => {
    try {
      await writeReminder(local, reminder);
      now.value = reminder;
      failure.value = null;
    } catch {
      failure.value = fail('save');
    }
  };
  local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, reminderKey)) void read();
  });
  void read();
  return {
    now,
    failure,
    turnOn: async (plan) => {
      // first of all: the press counts only until something else was waited for
      if (!(await platform.askToNotify())) return false;
      const at = clock.now();
      await write({ ...plan, next: dayOf(at, clock.offsetAt(at)), ...(await sentences(app)) });
      return true;
    },
    change: async (plan) => {
      if (now.value) await write({ ...now.value, ...plan });
    },
    snooze: async () => {
      if (now.value) await write({ ...now.value, ...snoozed(now.value, clock.now(), clock) });
    },
    turnOff: async () => {
      await write(null);
      await platform.forgetToNotify();
    },
    kept: async () => {
      const reminder = await readReminder(local);
      if (reminder) await write({ ...reminder, ...doneToday(reminder, clock.now(), clock) });
    },
    translate: async () => {
      const reminder = await readReminder(local);
      if (reminder) await write({ ...reminder, ...(await sentences(app)) });
    },
  };
}

export function reminderOf(app: App): ReminderState {
  const known = made.get(app) ?? make(app);
  made.set(app, known);
  return known;
}
