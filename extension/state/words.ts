import { type ReadonlySignal, signal } from '@preact/signals';
import { firstWords, readWords } from '#shared/i18n/catalogues.ts';
import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Part } from '#shared/i18n/parts.ts';
import type { PluralKey, WordKey, Words } from '#shared/i18n/translate.ts';
import type { Params } from '#shared/result.ts';

/** The words of the chosen language, growing part by part. Reading a word inside a screen subscribes the screen to it. */
export interface WordsState {
  readonly now: ReadonlySignal<Words>;
  t(key: WordKey, params?: Params): string;
  plural(key: PluralKey, count: number, params?: Params): string;
  /** Resolves when the words of these parts are there. */
  need(...wanted: readonly Part[]): Promise<void>;
  /** Changes the language; what is on screen stays until the new words are there. */
  speak(tag: LanguageTag): Promise<void>;
}

export function makeWordsState(first: Words = firstWords()): WordsState {
  const now = signal(first);
  const parts = new Set<Part>(['core']);
  let wanted: LanguageTag = first.tag;
  const load = async (tag: LanguageTag): Promise<void> => {
    const words = await readWords(tag, [...parts]);
    if (wanted === tag) now.value = words;
  };
  return {
    now,
    t: (key, params) => now.value.t(key, params),
    plural: (key, count, params) => now.value.plural(key, count, params),
    need: async (...more) => {
      if (more.every((part) => parts.has(part))) return;
      for (const part of more) parts.add(part);
      await load(wanted);
    },
    speak: async (tag) => {
      if (tag === wanted) return;
      wanted = tag;
      await load(tag);
    },
  };
}
