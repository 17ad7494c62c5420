import { type Signal, signal } from '@preact/signals';
import type { ChannelKind } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import type { PackSettings } from '#shared/exercises/packs.ts';
import type { App } from './app.ts';

/** What the person looks for in Help. Null and an empty list leave nothing out. */
export interface HelpFilters {
  readonly topic: Topic | null;
  /** Primary language subtag. */
  readonly language: string | null;
  readonly ways: readonly ChannelKind[];
  readonly openNow: boolean;
}

export const noFilters: HelpFilters = { topic: null, language: null, ways: [], openNow: false };

/** What holds until this page is closed, and is stored nowhere. */
export interface VisitState {
  /** The person said that breathing exercises are fine today (content 2.2). */
  readonly breathIsFine: Signal<boolean>;
  readonly help: Signal<HelpFilters>;
  /** Someone hurts or controls the person: chosen for this visit, and written down nowhere. */
  readonly violence: Signal<boolean>;
  /** What the pack for that sets, for this visit; the person may take a setting out again. */
  readonly strict: Signal<PackSettings>;
}

/** Titles and header say "Notes": for good, or for this visit. */
export const isDiscreet = ({ settings, visit }: Pick<App, 'settings' | 'visit'>): boolean =>
  settings.now.value.discreet || visit.strict.value.discreetTitle === true;

/** Check-ins can be kept: neither "without keeping" nor without a history in this visit. */
export const keepsCheckins = ({ settings, visit }: Pick<App, 'settings' | 'visit'>): boolean =>
  settings.now.value.keep && visit.strict.value.history !== false;

export const makeVisitState = (): VisitState => ({
  breathIsFine: signal(false),
  help: signal(noFilters),
  violence: signal(false),
  strict: signal({}),
});
