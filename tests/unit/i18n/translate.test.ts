import { describe, expect, test } from 'vitest';
import { nearestLanguage } from '#shared/i18n/languages.ts';
import { makeWords, type PluralKey, type WordKey } from '#shared/i18n/translate.ts';

const english = { 'a.hello': 'Hello {name}', 'a.only': 'Only English', 'a.days.one': '{count} day', 'a.days.other': '{count} days' };
const key = (name: string): WordKey => name as WordKey;
const plural = (name: string): PluralKey => name as PluralKey;

describe('words', () => {
  test('fill their places and leave unknown places as they are', () => {
    const words = makeWords('en', english, english);
    expect(words.t(key('a.hello'), { name: 'Ada' })).toBe('Hello Ada');
    expect(words.t(key('a.hello'), { toString: 'x' })).toBe('Hello {name}');
  });

  test('are taken from English where a language lacks them', () => {
    expect(makeWords('fi', { 'a.hello': 'Hei {name}' }, english).t(key('a.only'))).toBe('Only English');
  });

  test('follow the plural rules and the digits of the language', () => {
    const arabic = { 'a.days.zero': 'لا أيام', 'a.days.two': 'يومان', 'a.days.few': '{count} أيام', 'a.days.other': '{count} يوم' };
    const words = makeWords('ar', arabic, english);
    expect(words.plural(plural('a.days'), 2)).toBe('يومان');
    expect(words.plural(plural('a.days'), 3)).toContain('أيام');
    expect(makeWords('en', english, english).plural(plural('a.days'), 1)).toBe('1 day');
  });

  test('of a draft language bring the English along, those of English do not', () => {
    expect(makeWords('fi', {}, english).english(key('a.only'))).toBe('Only English');
    expect(makeWords('en', english, english).english(key('a.only'))).toBeNull();
  });
});

test('the nearest language is the first wanted one that ships, else English', () => {
  expect(nearestLanguage(['sv-FI', 'fi-FI', 'en'])).toBe('fi');
  expect(nearestLanguage(['AR-eg'])).toBe('ar');
  expect(nearestLanguage(['zz', 'tlh'])).toBe('en');
  expect(nearestLanguage([])).toBe('en');
});
