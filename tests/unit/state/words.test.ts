import { describe, expect, test } from 'vitest';
import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Part } from '#shared/i18n/parts.ts';
import { makeWords, type Words } from '#shared/i18n/translate.ts';
import { makeWordsState } from '../../../extension/state/words.ts';

interface Reading {
  readonly parts: readonly Part[];
  readonly end: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** Readings that end when the test says so; the words of a reading tell which parts they have. */
function readings(): { readonly list: Reading[]; readonly read: (tag: LanguageTag, parts: readonly Part[]) => Promise<Words> } {
  const list: Reading[] = [];
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
  return {
    list,
    read: (tag, parts) =>
      new Promise((done, failed) => {
        const end = (): Promise<void> => {
          done(makeWords(tag, { 'common.name': `${tag} ${parts.join(' ')}` }, {}));
          return settled();
        };
        const fail = (): Promise<void> => {
          failed(new Error('the package is gone'));
          return settled();
        };
        list.push({ parts, end, fail });
      }),
  };
}

const english = makeWords('en', {}, {});

describe('words', () => {
  test('that are asked for at the same time are all there, whichever reading ends last', async () => {
    const { list, read } = readings();
    const words = makeWordsState(english, read);
    const both = Promise.all([words.need('check-in'), words.need('help')]);
    await list[1]?.end();
    await list[0]?.end();
    await both;
    expect(words.t('common.name')).toBe('en core check-in help');
  });

  test('that are being read for someone else are waited for', async () => {
    const { list, read } = readings();
    const words = makeWordsState(english, read);
    const first = words.need('help');
    let told = false;
    const second = words.need('help').then(() => {
      told = true;
    });
    await new Promise((done) => setTimeout(done));
    expect(told).toBe(false);
    await list[0]?.end();
    await Promise.all([first, second]);
    expect(list).toHaveLength(1);
  });

  test('are those of the language chosen last, with every part', async () => {
    const { list, read } = readings();
    const words = makeWordsState(english, read);
    const all = Promise.all([words.need('help'), words.speak('ar')]);
    await list[1]?.end();
    await list[0]?.end();
    await all;
    expect(words.t('common.name')).toBe('ar core help');
  });

  test('that could not be read are read again when they are asked for again', async () => {
    const { list, read } = readings();
    const words = makeWordsState(english, read);
    const failing = expect(words.need('help')).rejects.toThrow('gone');
    await list[0]?.fail();
    await failing;
    const again = words.need('help');
    await list[1]?.end();
    await again;
    expect(words.t('common.name')).toBe('en core help');
  });
});
