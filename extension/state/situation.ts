import { packFilters } from '#shared/directory/pack-filters.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Audience } from '#shared/exercises/exercise.ts';
import { type Arrangement, hasPack, packFor } from '#shared/exercises/pack-for.ts';
import { holdReminders } from '../store/reminder.ts';
import type { App } from './app.ts';

/** What can be chosen, in the order in which it is offered: topics of packs (content 7). */
export const situations = [
  'school',
  'grief',
  'illness',
  'transition',
  'displacement',
  'unaccompanied',
  'disaster',
  'war',
  'humanitarian',
  'violence',
] as const;
export type Situation = (typeof situations)[number];

const isRelief = ({ settings }: Pick<App, 'settings'>): boolean =>
  settings.now.value.audience === 'adult' && settings.now.value.situations.includes('humanitarian');

/** For whom exercises are chosen: an adult in relief or rescue work is a helper, who sees what adults see and more (content, reading guide). */
export const audienceOf = (app: Pick<App, 'settings'>): Audience => (isRelief(app) ? 'helper' : app.settings.now.value.audience);

/** What can be chosen by whom it is: every situation offered has a pack of its own there, so that none changes nothing. */
export function offeredTo(app: Pick<App, 'settings'>): readonly Situation[] {
  const audience = audienceOf(app);
  return situations.filter((each) => hasPack(each, audience) || (each === 'humanitarian' && audience === 'adult'));
}

/** What the person chose: kept in the settings, but for violence, which holds for this visit only. */
export function situationsOf(app: Pick<App, 'settings' | 'visit'>): readonly Situation[] {
  const kept = app.settings.now.value.situations;
  return offeredTo(app).filter((each) => (each === 'violence' ? app.visit.violence.value : kept.includes(each)));
}

/** What takes back the silence of a visit. */
const silences = new WeakMap<App['visit'], () => void>();

/** What the packs set holds for this visit, and is stored nowhere (content 7: the strictest settings win). */
function applyStrict(app: Pick<App, 'settings' | 'visit'>): void {
  const strict = app.visit.violence.value ? arrangementOf(app).settings : {};
  app.visit.strict.value = strict;
  silences.get(app.visit)?.();
  if (strict.reminders === false) silences.set(app.visit, holdReminders());
}

/** Turns one on or off. */
export function choose(app: Pick<App, 'settings' | 'visit'>, situation: Situation, on: boolean): void {
  const { settings, visit } = app;
  if (situation === 'violence') {
    visit.violence.value = on;
    applyStrict(app);
    return;
  }
  const others = settings.now.value.situations.filter((each) => each !== situation);
  void settings.change({ situations: on ? [...others, situation] : others });
}

/** What comes first, what stays away and what is replaced, for what was chosen and for whom it is. Without a choice the everyday one. */
export const arrangementOf = (app: Pick<App, 'settings' | 'visit'>): Arrangement => packFor(situationsOf(app), audienceOf(app), exercises);

/** Topics of services that come first for what was chosen; none without a choice. */
export function topicsFirst(app: Pick<App, 'settings' | 'visit'>): readonly Topic[] {
  if (situationsOf(app).length === 0) return [];
  const filters = arrangementOf(app).directory;
  return [...new Set(filters.flatMap((name) => (name in packFilters ? packFilters[name as keyof typeof packFilters].topics : [])))];
}
