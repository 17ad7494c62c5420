import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Room } from './room.ts';

const one = (words: Words, text: string): TemplateResult => html`<span lang=${words.tag} dir=${words.dir}>${text}</span>`;

/** A text in one language, or in two side by side. */
export const both = (room: Room, key: string): TemplateResult =>
  twice(room, (words) => words.t(key as WordKey, { child_helpline: room.helplineIn(words) }));

/** What is made of the words of one language, or of two side by side. */
export function twice(room: Room, say: (words: Words) => string): TemplateResult {
  return html`<span class=${room.second ? 'two' : 'one'}>${one(room.words, say(room.words))}${
    room.second ? one(room.second, say(room.second)) : nothing
  }</span>`;
}

/** A link to another part of this page. */
export const go = (address: string, text: unknown, kind = 'btn btn--line'): TemplateResult =>
  html`<a class=${kind} href=${`#${address}`}>${text}</a>`;

export const press = (text: string, then: () => void, kind = 'btn btn--line'): TemplateResult =>
  html`<button type="button" class=${kind} @click=${then}>${text}</button>`;
