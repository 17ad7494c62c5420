import { packFilters } from '#shared/directory/pack-filters.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { type Arrangement, packFor } from '#shared/exercises/pack-for.ts';
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

/** What the person chose: kept in the settings, but for violence, which holds for this visit only. */
export function situationsOf({ settings, visit }: Pick<App, 'settings' | 'visit'>): readonly Situation[] {
  const kept = settings.now.value.situations;
  return situations.filter((each) => (each === 'violence' ? visit.violence.value : kept.includes(each)));
}

/** Turns one on or off. */
export function choose({ settings, visit }: Pick<App, 'settings' | 'visit'>, situation: Situation, on: boolean): void {
  if (situation === 'violence') {
    visit.violence.value = on;
    return;
  }
  const others = settings.now.value.situations.filter((each) => each !== situation);
  void settings.change({ situations: on ? [...others, situation] : others });
}

/** What comes first, what stays away and what is replaced, for what was chosen and for whom it is. Without a choice the everyday one. */
export const arrangementOf = (app: Pick<App, 'settings' | 'visit'>): Arrangement =>
  packFor(situationsOf(app), app.settings.now.value.audience, exercises);

/**
 * Whether an exercise may be put before the person: a situation does not hide it, they did not put it away, and it is for their age.
 * Adults find those for children and for helpers too: nobody else may be there to do them with.
 */
export function offeredIn(app: Pick<App, 'settings' | 'visit'>): (exercise: Pick<Exercise, 'id' | 'for'>) => boolean {
  const { audience, hidden } = app.settings.now.value;
  const { hide } = arrangementOf(app);
  return ({ id, for: audiences }) => !hide.has(id) && !hidden.includes(id) && (audience === 'adult' || audiences.includes(audience));
}

/** Topics of services that come first for what was chosen; none without a choice. */
export function topicsFirst(app: Pick<App, 'settings' | 'visit'>): readonly Topic[] {
  if (situationsOf(app).length === 0) return [];
  const filters = arrangementOf(app).directory;
  return [...new Set(filters.flatMap((name) => (name in packFilters ? packFilters[name as keyof typeof packFilters].topics : [])))];
}
