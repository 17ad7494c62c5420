import { firstWords, readWords } from '#shared/i18n/catalogues.ts';
import { nearestLanguage } from '#shared/i18n/languages.ts';
import type { OpenAt, Platform, Surface } from '../platform.ts';
import { openDraft } from '../store/draft.ts';
import { readFirstPaint, writeFirstPaint } from '../store/first-paint.ts';
import type { Store } from '../store/open-store.ts';
import { defaultSettings, openSettings } from '../store/settings.ts';
import { openUnfinished, type UnfinishedStore } from '../store/unfinished.ts';
import { type CheckinState, makeCheckinState } from './check-in.ts';
import { makePlaceState, type Place, type PlaceState } from './place.ts';
import { makeRecordState, type RecordState } from './record.ts';
import { makeSettingsState, type SettingsState } from './settings.ts';
import { makeVaultState, type VaultState } from './vault.ts';
import { makeVisitState, type VisitState } from './visit.ts';
import { makeWordsState, type WordsState } from './words.ts';

/** All that a screen needs, made once per page. */
export interface App {
  readonly surface: Surface;
  readonly platform: Platform;
  readonly words: WordsState;
  readonly settings: SettingsState;
  readonly record: RecordState;
  readonly vault: VaultState;
  /** The store behind them, for nouns of its own (`store/noun.ts`). */
  readonly store: () => Promise<Store>;
  readonly checkin: CheckinState;
  readonly place: PlaceState;
  readonly visit: VisitState;
  /** Forms that are being written. */
  readonly unfinished: UnfinishedStore;
  /** This page is deleting everything: the welcome waits until what was deleted is overwritten too. */
  readonly deleting: { now: boolean };
  /** Forgets what this page holds and shows the welcome, after everything was deleted. */
  beginAnew(): void;
  /** Follows storage; called after the first paint, so that nothing on screen waits for it. */
  start(): Promise<void>;
}

/** The store is read from the package at the first use, once. */
function storeOf(platform: Platform, settings: SettingsState): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  return () => {
    opened ??= import('../store/page-store.ts').then(({ pageStore }) => pageStore(platform, () => settings.now.value.lockAfter));
    return opened;
  };
}

/** Calls back when another page has deleted everything. */
function onForgotten(settings: SettingsState, act: () => void): void {
  let was = settings.now.value.welcomed;
  settings.now.subscribe(({ welcomed }) => {
    if (was && !welcomed) act();
    was = welcomed;
  });
}

const placesToOpen: Readonly<Record<OpenAt, Place>> = {
  plan: { screen: 'plan' },
  hope: { screen: 'plan', view: 'hope' },
  bring: { screen: 'lookback', view: 'bring' },
  people: { screen: 'people' },
};

/** The full page was opened for something that the small window has no room for. */
async function openWhereAsked(platform: Platform, place: PlaceState): Promise<void> {
  const at = await platform.takeOpenAt();
  if (at) place.go(placesToOpen[at]);
}

/** Makes the app from what can be read without waiting. Only a language other than English is read first. */
export async function makeApp(surface: Surface, platform: Platform): Promise<App> {
  const first = { ...defaultSettings, ...readFirstPaint(platform.firstPaint) };
  const tag = first.language ?? nearestLanguage(platform.languages);
  const words = makeWordsState(tag === 'en' ? firstWords() : await readWords(tag, ['core']));
  const settings = makeSettingsState(first, openSettings(platform.local), (now) => {
    writeFirstPaint(platform.firstPaint, now);
    void words.speak(now.language ?? nearestLanguage(platform.languages));
  });
  const store = storeOf(platform, settings);
  const record = makeRecordState(
    async () => (await store()).record,
    platform.clock,
    platform.newId,
    () => settings.now.value.discreet,
  );
  const unfinished = openUnfinished(platform.session);
  const checkin = makeCheckinState(record, openDraft(unfinished));
  const vault = makeVaultState({
    store,
    session: platform.session,
    remember: (lock) => {
      if (settings.now.value.lock !== lock) void settings.change({ lock });
    },
    conceal: () => {
      record.conceal();
      checkin.conceal();
    },
    reveal: () => {
      record.reveal();
      void checkin.resume();
    },
  });
  const place = makePlaceState({ screen: first.welcomed ? 'today' : 'welcome' });
  const deleting = { now: false };
  /** What a page still holds in memory goes too; a draft on the screen would be written again with the next letter. */
  const beginAnew = (): void => {
    checkin.letGo();
    checkin.again();
    place.go({ screen: 'welcome' });
  };
  return {
    surface,
    platform,
    words,
    settings,
    record,
    vault,
    store,
    place,
    deleting,
    beginAnew,
    unfinished,
    visit: makeVisitState(),
    checkin,
    start: async () => {
      onForgotten(settings, () => deleting.now || beginAnew());
      const read = Promise.all([settings.follow(), record.follow()]);
      await vault.follow();
      // an unfinished check-in is shown to whoever may see the record
      if (vault.lock.value !== 'locked') await checkin.resume();
      await read;
      if (!settings.now.value.welcomed && place.here.value.screen === 'today') place.go({ screen: 'welcome' });
      else if (surface === 'page') await openWhereAsked(platform, place);
    },
  };
}
