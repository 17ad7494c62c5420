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

/** @param read how the words of some parts are read; the package itself but in tests */
export function makeWordsState(first: Words = firstWords(), read: typeof readWords = readWords): WordsState {
  const now = signal(first);
  const parts = new Set<Part>(['core']);
  let wanted: LanguageTag = first.tag;
  let latest = Promise.resolve();
  /** Readings may end in any order. The one that began last has every part in the right language; the others wait for it. */
  const load = (): Promise<void> => {
    const mine: Promise<void> = read(wanted, [...parts]).then((words) => {
      if (latest !== mine) return latest;
      now.value = words;
    });
    latest = mine;
    return mine;
  };
  return {
    now,
    t: (key, params) => now.value.t(key, params),
    plural: (key, count, params) => now.value.plural(key, count, params),
    need: async (...more) => {
      const fresh = more.filter((part) => !parts.has(part));
      if (fresh.length === 0) return latest;
      for (const part of fresh) parts.add(part);
      try {
        await load();
      } catch (error) {
        // asked for again, they are read again
        for (const part of fresh) parts.delete(part);
        throw error;
      }
    },
    speak: async (tag) => {
      if (tag === wanted) return;
      wanted = tag;
      await load();
    },
  };
}
