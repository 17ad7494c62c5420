import { html, nothing, type TemplateResult } from 'lit/html.js';
import { usualSeconds } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { fullForm, inForm } from '#shared/exercises/forms.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { UnderstandCard } from '#shared/understand/cards.ts';
import type { Room } from './room.ts';
import { both, go, press, twice } from './texts.ts';

/** How long it usually takes, and how sure we are that it helps. */
function lengthAndGrade(room: Room, exercise: Exercise): string {
  const seconds = usualSeconds(exercise);
  const minutes = new Intl.NumberFormat(room.words.tag).format(Math.max(0.5, Math.round(seconds / 30) / 2));
  const length = seconds === 0 ? room.t('exercises.ui.at-your-pace') : room.t('exercises.ui.minutes', { minutes });
  return room.t('exercises.ui.length-and-grade', { length, grade: room.t(`exercises.grade.${exercise.grade}`) });
}

/** A phase of a breath with its seconds: "In, through the nose if you can · 4 sec". */
function phase(words: Words, key: string, seconds: number): string {
  const time = new Intl.NumberFormat(words.tag, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(seconds);
  return `${words.t(key as WordKey)} · ${time}`;
}

/** What is done, line by line, in full. */
function steps(room: Room, exercise: Exercise): TemplateResult {
  const { texts, exercise: played } = inForm(exercise, fullForm);
  const around = (part: 'start' | 'end'): TemplateResult | typeof nothing =>
    played.kind === 'steps' ? nothing : html`<p>${both(room, `exercises.${exercise.id}.${part}`)}</p>`;
  const line = (text: string, index: number): TemplateResult => {
    const key = `exercises.${text}`;
    const seconds = played.kind === 'breathing' ? (played.phases[index]?.seconds ?? 0) : 0;
    return html`<li>${seconds > 0 ? twice(room, (words) => phase(words, key, seconds)) : both(room, key)}</li>`;
  };
  return html`${around('start')}<ol class="room__say">${texts.map(line)}</ol>${around('end')}`;
}

/** What to mind, and what is known. */
const care = (room: Room, { id, cautions }: Exercise): TemplateResult => html`
  <h2>${room.t('exercises.ui.mind')}</h2>
  <ul class="room__rules">
    <li>${both(room, 'exercises.ui.stop-any-time')}</li>
    ${cautions.map((each) => html`<li>${both(room, `exercises.caution.${each}`)}</li>`)}
  </ul>
  <p class="soft">${room.t(`exercises.${id}.limit`)}</p>
  <p class="soft">${both(room, 'common.disclaimer')}</p>`;

/** An exercise as a card that can be printed for a wall, a pocket or a class. */
export function exerciseView(room: Room, exercise: Exercise): TemplateResult {
  return html`${go('', room.t('group.back'), 'btn btn--quiet')}
    <article class="card stack">
      <h1>${both(room, `exercises.${exercise.id}.title`)}</h1>
      <p class="soft">${lengthAndGrade(room, exercise)}</p>
      ${steps(room, exercise)}
      ${care(room, exercise)}
      <div class="row row--tight">${press(room.t('group.print'), () => room.print('exercise', exercise.id))}</div>
    </article>`;
}

/** More lines than this, or two languages, take smaller letters, so that what to mind still stands on the same page. */
const manySteps = 6;

/** The same on paper: one page of A5, two where there are very many steps. */
export const exercisePaper = (
  room: Room,
  exercise: Exercise,
): TemplateResult => html`<article class="paper__card paper__card--exercise ${room.second || inForm(exercise, fullForm).texts.length > manySteps ? 'paper__card--long' : ''}">
  <h1>${both(room, `exercises.${exercise.id}.title`)}</h1>
  <p>${lengthAndGrade(room, exercise)}</p>
  ${steps(room, exercise)}
  ${care(room, exercise)}
</article>`;

/** What a card to understand by says. */
const lines = (room: Room, { id, lines: count }: UnderstandCard): TemplateResult =>
  html`<div class="stack stack--s">${Array.from({ length: count }, (_, index) => html`<p>${both(room, `understand.${id}.line.${index}`)}</p>`)}</div>
    <p class="soft">${room.t(`understand.${id}.limit`)}</p>
    <p class="soft">${both(room, 'common.disclaimer')}</p>`;

/** A card to understand by, to read together or to print. */
export const understandView = (room: Room, card: UnderstandCard): TemplateResult => html`${go('', room.t('group.back'), 'btn btn--quiet')}
  <article class="card stack">
    <h1>${both(room, `understand.${card.id}.title`)}</h1>
    ${lines(room, card)}
    <div class="row row--tight">${press(room.t('group.print'), () => room.print('understand', card.id))}</div>
  </article>`;

export const understandPaper = (
  room: Room,
  card: UnderstandCard,
): TemplateResult => html`<article class="paper__card paper__card--exercise">
  <h1>${both(room, `understand.${card.id}.title`)}</h1>
  ${lines(room, card)}
</article>`;
