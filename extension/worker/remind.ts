import { doneToday, isDue, nextReminder, snoozed } from '#shared/checkin/reminder.ts';
import { areRemindersHeld, readReminder, writeReminder } from '../store/reminder.ts';

/** The alarm and the notification bear the same name. */
export const reminderName = 'reminder';

const clock = { offsetAt: (at: number): number => -new Date(at).getTimezoneOffset() };

/** How long after a try at an idle machine, or beside a page that wants none, the next one comes, in minutes. */
const later = 15;
/** From how many seconds without a press a machine counts as left alone: the least the browsers allow is 15. */
const idleAfter = 120;

/** Where the browser says so, nothing is shown to an empty chair or on a locked screen. Firefox is not asked: it has no such option. */
const isSomeoneThere = async (): Promise<boolean> => !chrome.idle || (await chrome.idle.queryState(idleAfter)) === 'active';

/** Plans the next look; where it is off, none. Reads everything anew, since this worker keeps nothing. */
export async function planReminder(): Promise<void> {
  const reminder = await readReminder(chrome.storage.local);
  if (!reminder || !chrome.notifications) {
    await chrome.alarms.clear(reminderName);
    return;
  }
  const now = Date.now();
  // a moment later, so that what is due now comes through the same door
  await chrome.alarms.create(reminderName, { when: Math.max(now + 1000, nextReminder(reminder, now, clock)) });
}

/** The alarm rang: shows one neutral notification if it is still due, and plans the next. */
export async function remind(): Promise<void> {
  const reminder = await readReminder(chrome.storage.local);
  const now = Date.now();
  if (!reminder || !chrome.notifications || !isDue(reminder, now, clock)) return planReminder();
  if (!(await isSomeoneThere()) || (await areRemindersHeld())) {
    await chrome.alarms.create(reminderName, { delayInMinutes: later });
    return;
  }
  // written first: two browsers that wake at once must not show two
  await writeReminder(chrome.storage.local, doneToday(reminder, now, clock) as typeof reminder);
  const message = reminder.texts[Math.floor(Math.random() * reminder.texts.length)] ?? reminder.title;
  await chrome.notifications.create(reminderName, {
    type: 'basic',
    iconUrl: 'icon/notes-48.png',
    title: reminder.title,
    message,
    silent: true,
    // Firefox refuses a notification with buttons
    ...('sidebarAction' in chrome ? {} : { buttons: [{ title: reminder.snooze }] }),
  });
  await planReminder();
}

/** The one button: nothing for a week. */
export async function snoozeReminder(): Promise<void> {
  const reminder = await readReminder(chrome.storage.local);
  if (reminder) await writeReminder(chrome.storage.local, snoozed(reminder, Date.now(), clock) as typeof reminder);
  await chrome.notifications.clear(reminderName);
  await planReminder();
}

/** A press on it opens the app where a person would look for it: the popup, or the full page where the browser opens none. */
export async function openFromReminder(): Promise<void> {
  await chrome.notifications.clear(reminderName);
  try {
    await chrome.action.openPopup();
  } catch {
    // there is no window to open a popup in
    await chrome.tabs.create({ url: chrome.runtime.getURL('app.html') });
  }
}
