import { html } from 'lit/html.js';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Params } from '#shared/result.ts';
import type { Host, InnerView } from '../scene.ts';
import { both } from './safety.ts';

/** The parts of the long form, in the order of content 24.2, and what the box itself does with a visit. */
const parts = ['is', 'is-not', 'who', 'stored', 'visitor', 'numbers', 'professional', 'worse', 'complaints'] as const;

/** What this is and is not, who made it, what it stores, when to see a professional (content 6.7 and 24.2). */
export function openAbout(words: Words, host: Host): InnerView {
  const known = ['makers', 'reviewers', 'date', 'contact'] as const;
  const paramsOf = (say: (key: WordKey) => string | null): Params =>
    Object.fromEntries(known.map((each) => [each, say(`widget.about.${each}`) ?? '']));
  const said = (part: (typeof parts)[number]) => {
    const key: WordKey = `widget.about.${part}`;
    return html`<p>${both(words.t(key, paramsOf(words.t)), words.english(key, paramsOf(words.english)))}</p>`;
  };
  return {
    title: () => words.t('widget.view.about'),
    back: () => host.turn(null),
    view: () => html`<div class="now">${parts.map(said)}</div>`,
  };
}
