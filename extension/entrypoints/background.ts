import { defineBackground } from 'wxt/utils/define-background';
import { alone } from '../platform.ts';
import { lockWhenDue } from '../store/auto-lock.ts';
import { openHouse } from '../store/open-house.ts';
import { openKey } from '../store/open-lock.ts';
import { reminderKey } from '../store/reminder.ts';
import { openFromReminder, planReminder, remind, reminderName, snoozeReminder } from '../worker/remind.ts';
import { dressToolbar } from '../worker/toolbar.ts';

const lockAlarm = 'lock';

/**
 * After an install, an update or a browser start: compares every value of the database with the mirror, lets the mirror
 * catch up, and overwrites what a lock has left behind.
 */
async function keepHouse(): Promise<void> {
  const house = openHouse({ databases: indexedDB, local: chrome.storage.local, alone, firstPaint: null });
  await house.guard.inspect();
  await house.sweep();
}

/** What the browser forgets when it ends: the alarm (Firefox), and how the button in the toolbar looks. */
async function begin(): Promise<void> {
  await Promise.all([keepHouse(), planReminder(), dressToolbar(chrome.storage.local)]);
}

/** `notifications` is there once the permission was given, which may be long after this worker began. */
function listenToNotifications(): void {
  chrome.notifications?.onClicked.addListener((name) => {
    if (name === reminderName) void openFromReminder();
  });
  chrome.notifications?.onButtonClicked?.addListener((name) => {
    if (name === reminderName) void snoozeReminder();
  });
}

/** Closes the lock when it is due, and looks again when it will be. */
async function watchLock(): Promise<void> {
  const due = await lockWhenDue(chrome.storage.session, Date.now());
  if (due === null) await chrome.alarms.clear(lockAlarm);
  else await chrome.alarms.create(lockAlarm, { when: due });
}

/** Listeners stand at the top: the browser may stop this worker at any moment, and nothing is kept in it. */
export default defineBackground(() => {
  chrome.runtime.onInstalled.addListener(() => void begin());
  chrome.runtime.onStartup.addListener(() => void begin());
  listenToNotifications();
  chrome.permissions.onAdded.addListener(() => {
    listenToNotifications();
    void planReminder();
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === lockAlarm) void watchLock();
    if (name === reminderName) void remind();
  });
  chrome.storage.local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, reminderKey)) void planReminder();
    if (Object.hasOwn(changes, 'discreet')) void dressToolbar(chrome.storage.local);
  });
  chrome.storage.session.onChanged.addListener((changes) => {
    if (!Object.hasOwn(changes, openKey)) return;
    void watchLock();
    // the lock may just have been turned on or off in a page that was closed at once
    void keepHouse();
  });
});
