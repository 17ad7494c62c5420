import { html, type TemplateResult } from 'lit/html.js';
import { isChild } from '#shared/directory/audiences.ts';
import { exerciseOf, exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { type Arrangement, packFor } from '#shared/exercises/pack-for.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { ExerciseKind, Settings } from '../settings.ts';
import { visit } from './calm-visit.ts';
import { safety } from './safety.ts';

/** What a pack names that is no exercise and that the widget has: the card for a moment that is too much, and more support. */
export type Card = 'now' | 'violence';

const cards: Readonly<Record<string, Card>> = { 'sf-now': 'now', 'sf-dv': 'violence' };

/** Packs with a line of their own (content 7); of two of them that line says less here, since the widget has no map and remembers nothing. */
const withWords: readonly string[] = [
  'pack-disaster',
  'pack-displaced-adult',
  'pack-young-alone',
  'pack-pupil-teen',
  'pack-illness',
  'pack-grief',
  'pack-staff',
  'pack-war-news',
];

export const arrangementOf = ({ topics, audience }: Pick<Settings, 'topics' | 'audience'>): Arrangement =>
  packFor(topics, audience, exercises);

/** Ids begin with what they are (content 2 and 3): breath, or everything else. */
export const kindOf = ({ id }: Pick<Exercise, 'id'>): ExerciseKind => (id.startsWith('br-') ? 'breathing' : 'grounding');

/** It can be done here: what rests on something kept before is left out, what was put away, and for a child what is not made for children. */
export const isOffered = ({ id, needsMemory, for: audiences }: Exercise, audience: Settings['audience']): boolean =>
  !needsMemory && !visit.putAway.has(id) && (!isChild(audience) || audiences.includes(audience));

/** The exercises and cards of a kind: first what the packs show, in their order; then what else fits the audience. */
export function listOf(kind: ExerciseKind, settings: Pick<Settings, 'topics' | 'audience'>): readonly (Exercise | Card)[] {
  const { show, hide } = arrangementOf(settings);
  const first = show.map((id) => cards[id] ?? exerciseOf(id)).filter((each) => each !== null);
  const others = exercises.filter(
    (each) =>
      each.id.startsWith(kind === 'breathing' ? 'br-' : 'gr-') && !hide.has(each.id) && each.for.includes(settings.audience) && !each.shows,
  );
  return [...new Set([...first, ...others])].filter(
    (each) => typeof each === 'string' || (kindOf(each) === kind && isOffered(each, settings.audience)),
  );
}

/** What the page's own topics have to say before their list. */
export const packWords = (words: Words, { packs }: Arrangement): readonly TemplateResult[] =>
  packs.filter((id) => withWords.includes(id)).map((id) => html`<p>${safety(words, `widget.view.${id}` as WordKey)}</p>`);
