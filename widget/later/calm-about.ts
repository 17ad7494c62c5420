import { html, nothing, type TemplateResult } from 'lit/html.js';
import { alternativesTo, exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { lengthsOf } from '#shared/exercises/frame.ts';
import { tiredSeconds } from '#shared/exercises/tired-seconds.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host } from '../scene.ts';
import { exerciseKey, sayLengthAndGrade, sayMinutes, sayOf, sayTitle } from './calm-say.ts';
import { cautionList } from './cautions.ts';
import { safety } from './safety.ts';

/** What the page before an exercise is given, and what it asks for. */
export interface About {
  readonly words: Words;
  readonly host: Host;
  readonly exercise: Exercise;
  /** The variants that the page's topics switch on. */
  readonly variants: readonly string[];
  /** The chosen length of a pattern of breaths. */
  readonly minutes: number;
  readonly choose: (minutes: number) => void;
  readonly begin: (tired: boolean) => void;
  readonly open: (exercise: Exercise) => void;
  /** Whether another may be put before this visitor. */
  readonly isOffered: (exercise: Exercise) => boolean;
}

function lengths({ words, exercise, minutes, choose }: About): TemplateResult | typeof nothing {
  const offered = exercise.kind === 'breathing' ? lengthsOf(exercise) : [];
  if (offered.length < 2) return nothing;
  return html`<div class="chips" role="group" aria-label=${sayOf(words)('ui.how-long')}>${offered.map(
    (each) => html`<button class="chip" aria-pressed=${each === minutes} @click=${() => choose(each)}>${sayMinutes(words, each)}</button>`,
  )}</div>`;
}

const list = (items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length === 0 ? nothing : html`<ul class="dots">${items.map((each) => html`<li>${each}</li>`)}</ul>`;

/** Other ways to do it, the form of a pattern without pauses, and what can be done in its place. */
function otherWays({ words, exercise, open, isOffered }: About): TemplateResult {
  const say = sayOf(words);
  const noHold = exercise.kind === 'breathing' ? exercise.noHold : undefined;
  const other = alternativesTo(exercise, isOffered)[0]?.id;
  const way = (id: string | null | undefined, key: 'ui.no-hold' | 'ui.rather'): TemplateResult | typeof nothing => {
    const found = id ? exerciseOf(id) : null;
    return found
      ? html`<button class="link" @click=${() => open(found)}>${say(key, { title: sayTitle(words, found, []) })}</button>`
      : nothing;
  };
  return html`${exercise.variants ? html`<h3>${say('ui.other-ways')}</h3>` : nothing}
    ${list((exercise.variants ?? []).map(({ name }) => say(`${exercise.id}.variant.${name}`)))}
    ${way(noHold, 'ui.no-hold')}${other === noHold ? nothing : way(other, 'ui.rather')}`;
}

/** Before an exercise: how long, what to mind, how sure we are. It begins on a press; a caution is never behind one. */
export function aboutView(about: About): TemplateResult {
  const { words, host, exercise, variants, begin } = about;
  const say = sayOf(words);
  const { id, notes = [], cautions } = exercise;
  return html`<div class="now about">
    <p class="soft at" tabindex="-1"><span class="hide">${sayTitle(words, exercise, variants)}</span> ${sayLengthAndGrade(words, exercise)}</p>
    ${lengths(about)}
    <button class="begin" @click=${() => begin(false)}>${say('ui.begin')}</button>
    ${tiredSeconds[id] ? html`<button class="link" @click=${() => begin(true)}>${say('ui.too-tired')}</button>` : nothing}
    ${list(notes.map((each) => safety(words, exerciseKey(`${id}.note.${each}`))))}
    ${cautions.length > 0 ? html`<h3>${say('ui.mind')}</h3>` : nothing}
    ${cautions.length > 0 ? cautionList(words, host, cautions) : nothing}
    ${otherWays(about)}
    <h3>${say('ui.evidence')}</h3>
    <p><strong>${say(`grade.${exercise.grade}`)}</strong><br />${say(`${id}.limit`)}</p>
  </div>`;
}
