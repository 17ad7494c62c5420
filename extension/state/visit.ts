import { type Signal, signal } from '@preact/signals';
import type { ChannelKind } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';

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
}

export const makeVisitState = (): VisitState => ({ breathIsFine: signal(false), help: signal(noFilters), violence: signal(false) });
