import type { ReminderPlan } from '#shared/checkin/reminder.ts';

/** What the worker needs to remind someone: it has no catalogue, so the sentences lie beside the plan, in the person's language. */
export interface Reminder extends ReminderPlan {
  readonly title: string;
  /** Neutral sentences, of which one is picked (content part two, 24.5). */
  readonly texts: readonly string[];
  /** The words on the button that puts it off for a week. */
  readonly snooze: string;
}

/** In `storage.local`, in the open: it says nothing of the record, and the worker must read it while that is locked. */
export const reminderKey = 'reminder';

type Area = Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove'>;

const isMinute = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1440;
const isText = (value: unknown): value is string => typeof value === 'string';

function parse(value: unknown): Reminder | null {
  if (typeof value !== 'object' || value === null) return null;
  const { minute, quietFrom, quietTo, next, title, texts, snooze } = value as Readonly<Record<string, unknown>>;
  if (![minute, quietFrom, quietTo].every(isMinute) || !isText(next) || !/^\d{4}-\d\d-\d\d$/.test(next)) return null;
  if (!isText(title) || !isText(snooze) || !Array.isArray(texts) || texts.length === 0 || !texts.every(isText)) return null;
  return value as Reminder;
}

/** Null where it is off, or where what is stored does not fit. */
export const readReminder = async (area: Area): Promise<Reminder | null> => parse((await area.get(reminderKey))[reminderKey]);

/** Null turns it off. */
export const writeReminder = (area: Area, reminder: Reminder | null): Promise<void> =>
  reminder ? area.set({ [reminderKey]: reminder }) : area.remove(reminderKey);

/** The browser's own lock of this name is held as long as a page wants no reminder; the worker looks whether it is. */
const heldName = 'reminders-held';

/** No reminder shows itself until what this gives is called, or the page is closed; it is written nowhere. */
export function holdReminders(): () => void {
  let free = (): void => undefined;
  const held = new Promise<void>((done) => {
    free = done;
  });
  void navigator.locks.request(heldName, { mode: 'shared' }, () => held);
  return free;
}

/** Whether some page wants none. */
export const areRemindersHeld = async (): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === heldName);
