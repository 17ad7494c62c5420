import type { Audience } from './exercise.ts';

/** What a pack sets. A setting that a pack does not name stays as the person or the site has it. */
export interface PackSettings {
  /** Nothing is kept. */
  readonly history?: false;
  readonly discreetTitle?: true;
  readonly quickExit?: 'large';
  readonly reminders?: false;
  readonly textMatching?: false;
  /** No exercise sounds or asks for listening. */
  readonly audio?: false;
}

/** A curated set for a setting: it changes order, defaults, words and directory filters, and never takes the help link away (content 7). */
export interface Pack {
  readonly id: string;
  readonly audiences: readonly Audience[];
  readonly topics: readonly string[];
  /** Ids of exercises and known blocks, first things first. */
  readonly show: readonly string[];
  readonly hide: readonly string[];
  /** Pictures that are replaced by others: a candle where fire was part of what happened. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly settings?: PackSettings;
  /** Cards for those who work there: first in the list of a helper, in no other. */
  readonly workerCards?: readonly string[];
  /** Filters of the directory, first things first. */
  readonly directory: readonly string[];
}

/** The packs of the content document, in its order. */
export const packs: readonly Pack[] = [
  {
    id: 'pack-general',
    audiences: ['adult'],
    topics: ['everyday'],
    show: ['checkin-core', 'br-long-out', 'gr-54321', 'so-map', 'ba-routine', 'pr-steps', 'mi-unhook', 'mi-kind', 'pulse-week'],
    hide: [],
    directory: ['general', 'mental_health'],
  },
  {
    id: 'pack-disaster',
    audiences: ['adult', 'helper'],
    topics: ['disaster'],
    show: ['sf-now', 'ba-basics', 'gr-feet', 'gr-notice-slow-reconnect', 'he-lll', 'so-ask-specific', 'ba-sleep', 'so-message'],
    hide: ['gr-calm-place', 'mi-room', 'pulse-week', 'br-478'],
    replace: { candle: 'soup', water: 'rope' },
    directory: ['emergency', 'relief', 'family_links', 'general'],
  },
  {
    id: 'pack-displaced-adult',
    audiences: ['adult'],
    topics: ['displacement'],
    show: [
      'checkin-core',
      'gr-orient',
      'gr-feet',
      'so-map',
      'so-nudges',
      'ba-culture',
      'ba-routine',
      'pr-steps',
      'mi-values',
      'br-long-out',
    ],
    hide: ['gr-calm-place', 'mi-room'],
    directory: ['refugee_legal', 'refugee_health', 'family_links', 'general', 'language_match_first'],
  },
  {
    id: 'pack-young-alone',
    audiences: ['t13', 'adult'],
    topics: ['unaccompanied'],
    show: [
      'ba-basics',
      'ba-routine',
      'mi-strengths',
      'so-nudges',
      'ba-culture',
      'gr-shake',
      'gr-orient',
      'br-hand',
      'so-message',
      'ba-sleep',
      'ba-laugh',
      'pulse-week',
    ],
    hide: ['gr-calm-place', 'mi-room', 'so-perceived'],
    workerCards: ['wk-everyday', 'wk-space'],
    directory: ['youth', 'refugee_legal', 'family_links', 'general'],
  },
  {
    id: 'pack-pupil-younger',
    audiences: ['c6', 'c10'],
    topics: ['school'],
    show: [
      'checkin-core',
      'br-flower-candle',
      'br-balloon',
      'gr-colour-hunt',
      'gr-stone-water',
      'gr-shake',
      'so-sit-near',
      'mi-strengths',
      'pulse-week',
    ],
    hide: ['sf-plan', 'br-478', 'br-box', 'gr-orient', 'so-perceived'],
    directory: ['child_helpline'],
  },
  {
    id: 'pack-pupil-teen',
    audiences: ['t13'],
    topics: ['school'],
    show: ['checkin-core', 'br-hand', 'gr-categories', 'gr-54321', 'mi-unhook', 'ba-tiny', 'so-message', 'pr-steps', 'ba-sleep', 'mi-kind'],
    hide: ['br-478', 'mi-room'],
    directory: ['youth', 'child_helpline', 'online_safety'],
  },
  {
    id: 'pack-facilitator',
    audiences: ['helper'],
    topics: ['school', 'club'],
    show: [
      'grp-opening',
      'grp-checkin',
      'br-hand',
      'gr-shake',
      'grp-story',
      'grp-drawing',
      'grp-strengths',
      'grp-closing',
      'he-lll',
      'he-self',
    ],
    hide: ['sf-plan'],
    directory: ['child_protection', 'child_helpline'],
  },
  {
    id: 'pack-illness',
    audiences: ['adult'],
    topics: ['illness'],
    show: [
      'checkin-core',
      'br-own',
      'gr-object',
      'gr-cool',
      'so-ask-specific',
      'so-decline',
      'ba-routine',
      'mi-values',
      'mi-kind',
      'so-nudges',
    ],
    hide: ['br-478', 'br-box', 'gr-pmr-short'],
    directory: ['patient_groups', 'carers', 'general'],
  },
  {
    id: 'pack-violence',
    audiences: ['t13', 'adult'],
    topics: ['violence'],
    show: ['sf-dv', 'sf-now', 'gr-feet', 'gr-object', 'gr-orient', 'so-map', 'mi-kind'],
    hide: ['so-decline', 'pr-steps', 'gr-calm-place', 'mi-room', 'gr-pmr-short', 'pulse-week', 'so-perceived'],
    settings: { history: false, discreetTitle: true, quickExit: 'large', reminders: false, textMatching: false },
    directory: ['violence', 'child_protection', 'legal', 'emergency'],
  },
  {
    id: 'pack-grief',
    audiences: ['c10', 't13', 'adult'],
    topics: ['grief'],
    show: [
      'checkin-core',
      'gr-object',
      'gr-feet',
      'lo-two-sides',
      'lo-remember',
      'so-message',
      'ba-basics',
      'ba-sleep',
      'mi-kind',
      'ba-culture',
    ],
    hide: ['gr-calm-place', 'ba-laugh'],
    directory: ['grief', 'general'],
  },
  {
    id: 'pack-transition',
    audiences: ['t13', 'adult'],
    topics: ['transition'],
    show: ['checkin-core', 'pr-steps', 'so-map', 'ba-routine', 'mi-values', 'mi-strengths', 'so-nudges', 'br-long-out', 'pulse-week'],
    hide: [],
    directory: ['general', 'work', 'family'],
  },
  {
    id: 'pack-staff',
    audiences: ['helper'],
    topics: ['humanitarian'],
    show: ['he-self', 'gr-notice-slow-reconnect', 'br-sigh', 'so-message', 'ba-sleep', 'so-decline', 'mi-values', 'he-lll'],
    hide: ['gr-calm-place'],
    directory: ['staff_support', 'general'],
  },
  {
    id: 'pack-war-news',
    audiences: ['c10', 't13', 'adult'],
    topics: ['war'],
    show: ['sf-now', 'gr-feet', 'gr-categories', 'gr-orient', 'ba-basics', 'so-message', 'ba-sleep', 'ba-routine', 'br-hand'],
    hide: ['gr-calm-place', 'mi-room'],
    settings: { audio: false },
    directory: ['emergency', 'family_links', 'general'],
  },
];
