import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Params } from '#shared/result.ts';

/** In one language: its tag, and its sentences. */
export interface Saying {
  readonly tag: string;
  readonly t: (key: WordKey) => string;
}

/** A text with its English, where that is needed. */
export const both = (text: unknown, english: unknown): TemplateResult =>
  html`${text}${english ? html`<br /><span class="soft" lang="en" dir="ltr">${english}</span>` : nothing}`;

/** A text that safety rests on: in a language that nobody has reviewed the English stands beside it. */
export const safety = (words: Words, key: WordKey, params: Params = {}): TemplateResult =>
  both(words.t(key, params), words.english(key, params));

/** The same for a sentence with elements in the place of its `{number}`. */
export function safetyWith(words: Words, key: WordKey, number: (say: Saying) => unknown): TemplateResult {
  const filled = (text: string, say: Saying): TemplateResult => {
    const [before, after] = text.split('{number}');
    return html`${before}${number(say)}${after}`;
  };
  const english = words.english(key);
  return both(filled(words.t(key), words), english && filled(english, { tag: 'en', t: (each) => words.english(each) ?? each }));
}

/** Elements in one row of words, joined the way the language joins a list. */
export const listed = (tag: string, type: 'unit' | 'disjunction', items: readonly TemplateResult[]): readonly unknown[] =>
  new Intl.ListFormat(tag, { type })
    .formatToParts(items.map((_, index) => String(index)))
    .map((part) => (part.type === 'element' ? items[Number(part.value)] : part.value));
