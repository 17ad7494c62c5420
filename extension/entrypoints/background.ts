import { defineBackground } from 'wxt/utils/define-background';
import { openRecord } from '../store/record.ts';
import { strictStore } from '../store/strict-store.ts';

/** Reads every month once after an install, an update or a browser start, so that damage is set aside before a page asks. */
async function keepHouse(): Promise<void> {
  await openRecord({ store: strictStore(indexedDB), channel: null }).all();
}

/** Listeners stand at the top: the browser may stop this worker at any moment, and nothing is kept in it. */
export default defineBackground(() => {
  chrome.runtime.onInstalled.addListener(() => void keepHouse());
  chrome.runtime.onStartup.addListener(() => void keepHouse());
});
