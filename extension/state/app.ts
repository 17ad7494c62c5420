import { firstWords, readWords } from '#shared/i18n/catalogues.ts';
import { nearestLanguage } from '#shared/i18n/languages.ts';
import type { Platform, Surface } from '../platform.ts';
import { openDraft } from '../store/draft.ts';
import { readFirstPaint, writeFirstPaint } from '../store/first-paint.ts';
import { openRecord } from '../store/record.ts';
import { defaultSettings, openSettings } from '../store/settings.ts';
import { strictStore } from '../store/strict-store.ts';
import { type CheckinState, makeCheckinState } from './check-in.ts';
import { type KeepingState, makeKeepingState } from './keeping.ts';
import { makePlaceState, type PlaceState } from './place.ts';
import { makeRecordState, type RecordState } from './record.ts';
import { makeSettingsState, type SettingsState } from './settings.ts';
import { makeVisitState, type VisitState } from './visit.ts';
import { makeWordsState, type WordsState } from './words.ts';

/** All that a screen needs, made once per page. */
export interface App {
  readonly surface: Surface;
  readonly platform: Platform;
  readonly words: WordsState;
  readonly settings: SettingsState;
  readonly record: RecordState;
  readonly checkin: CheckinState;
  readonly place: PlaceState;
  readonly keeping: KeepingState;
  readonly visit: VisitState;
  /** Follows storage; called after the first paint, so that nothing on screen waits for it. */
  start(): Promise<void>;
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
  const channel = new BroadcastChannel('record');
  const record = makeRecordState(openRecord({ store: strictStore(platform.databases), channel }), platform.clock, platform.newId);
  const checkin = makeCheckinState(record, openDraft(platform.session));
  const place = makePlaceState({ screen: first.welcomed ? 'today' : 'welcome' });
  const keeping = makeKeepingState({ platform, settings, record, checkin, place });
  return {
    surface,
    platform,
    words,
    settings,
    record,
    place,
    keeping,
    visit: makeVisitState(),
    checkin,
    start: async () => {
      keeping.follow();
      await Promise.all([settings.follow(), checkin.resume(), record.follow()]);
      if (!settings.now.value.welcomed && place.here.value.screen === 'today') place.go({ screen: 'welcome' });
    },
  };
}
