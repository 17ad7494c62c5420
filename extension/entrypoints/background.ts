import { defineBackground } from 'wxt/utils/define-background';
import { alone } from '../platform.ts';
import { lockWhenDue } from '../store/auto-lock.ts';
import { openKey } from '../store/open-lock.ts';
import { openStore, type Store } from '../store/open-store.ts';

const lockAlarm = 'lock';

/** The worker opens no lock. */
const never = (): Promise<never> => Promise.reject(new Error('the worker opens no lock'));

function store(): Store {
  const { local, session } = chrome.storage;
  const places = { databases: indexedDB, local, session, channel: null, alone, firstPaint: null };
  return openStore({ ...places, now: () => Date.now(), minutes: never, derive: never });
}

/**
 * After an install, an update or a browser start: compares the database with its mirror, overwrites what a lock has left
 * behind, and reads every month once, so that damage is set aside before a page asks.
 */
async function keepHouse(): Promise<void> {
  const { guard, record, sweep } = store();
  await guard.inspect();
  await sweep();
  await record.all();
}

/** Closes the lock when it is due, and looks again when it will be. */
async function watchLock(): Promise<void> {
  const due = await lockWhenDue(chrome.storage.session, Date.now());
  if (due === null) await chrome.alarms.clear(lockAlarm);
  else await chrome.alarms.create(lockAlarm, { when: due });
}

/** Listeners stand at the top: the browser may stop this worker at any moment, and nothing is kept in it. */
export default defineBackground(() => {
  chrome.runtime.onInstalled.addListener(() => void keepHouse());
  chrome.runtime.onStartup.addListener(() => void keepHouse());
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === lockAlarm) void watchLock();
  });
  chrome.storage.session.onChanged.addListener((changes) => {
    if (!Object.hasOwn(changes, openKey)) return;
    void watchLock();
    // the lock may just have been turned on or off in a page that was closed at once
    void store().sweep();
  });
});
