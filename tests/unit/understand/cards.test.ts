import { describe, expect, test } from 'vitest';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import english from '#shared/i18n/locales/en/understand.json';
import { cardOf, helperKinds, isSafety, nextOf, onRequest, understandCards } from '#shared/understand/cards.ts';

const words: Readonly<Record<string, string>> = english;

/** Places that are no exercises: cards and screens. */
const known = (id: string): boolean => Boolean(exerciseOf(id) ?? cardOf(id)) || id in knownBlocks || id === 'un-who';

describe('the cards to understand by (content part two, 21)', () => {
  test('are eighteen, each with its title, every line, its limit, and a form for children where it has one', () => {
    expect(understandCards).toHaveLength(18);
    for (const { id, lines, child } of understandCards) {
      const keys = ['title', 'limit', ...Array.from({ length: lines }, (_, index) => `line.${index}`), ...(child ? ['child'] : [])];
      for (const key of keys) expect(words[`understand.${id}.${key}`], `${id} ${key}`).toBeTruthy();
      expect(words[`understand.${id}.line.${lines}`]).toBeUndefined();
    }
  });

  test('each leads to one inner and one outer step that exist, for children too', () => {
    for (const card of understandCards)
      for (const audience of ['adult', 'c10'] as const)
        for (const id of Object.values(nextOf(card, audience))) expect(known(id), `${card.id} → ${id}`).toBe(true);
  });

  test('what stands beside the steps, and what can be done with a child, exists and is that of the content', () => {
    const beside = understandCards.flatMap(({ id, also, withChild }) => [
      ...(also ? [[id, 'also', ...also]] : []),
      ...(withChild ? [[id, 'with child', ...withChild]] : []),
    ]);
    expect(beside).toEqual([
      ['un-waiting', 'also', 'sf-now'],
      ['un-support-price', 'also', 'so-perceived', 'so-decline'],
      ['un-get-help', 'also', 'sf-now', 'un-who'],
      ['un-child-care', 'with child', 'gr-stone-water', 'gr-colour-hunt', 'br-flower-candle', 'so-sit-near'],
    ]);
    expect(beside.flatMap(([, , ...ids]) => ids).filter((each) => !known(each))).toEqual([]);
  });

  test('safety rests on lines that are there, and on every line that names death, danger or the emergency number', () => {
    for (const card of understandCards)
      for (let line = 0; line < card.lines; line += 1) {
        const text = words[`understand.${card.id}.line.${line}`] ?? '';
        if (/emergency number|thoughts of death|life is not worth|speaks of death|hurt someone/.test(text))
          expect(isSafety(card, line), `${card.id} ${line}`).toBe(true);
      }
    const beyond = understandCards.filter(({ safety, lines }) => typeof safety === 'object' && safety.some((line) => line >= lines));
    expect(beyond).toEqual([]);
  });

  test('alternatives exist, and what is for younger people has words for them', () => {
    for (const { id, for: audiences, child, alternatives } of understandCards) {
      expect(
        alternatives.filter((each) => !known(each)),
        id,
      ).toEqual([]);
      expect(audiences.includes('c10') && !child ? id : '', id).toBe('');
    }
  });

  test('are short: at most seven lines, and no line of more than forty words', () => {
    expect(understandCards.filter(({ lines }) => lines > 7)).toEqual([]);
    const long = Object.entries(words).filter(([, text]) => text.split(/[.!?]\s/).some((sentence) => sentence.split(/\s+/).length > 40));
    expect(long).toEqual([]);
  });

  test('the card about fear of someone and the one about loss are listed only on request', () => {
    expect([...onRequest].sort()).toEqual(['un-afraid', 'un-grief']);
  });

  test('the card about fear of someone offers no breathing and no message to start (content 21.2)', () => {
    const card = cardOf('un-afraid');
    const steps = [...Object.values(card?.next ?? {}), ...Object.values(card?.childNext ?? {}), ...(card?.alternatives ?? [])];
    expect(steps.filter((id) => id.startsWith('br-') || id === 'so-message')).toEqual([]);
  });

  test('who does what: six, each with what they do, what not, and what a first contact is like', () => {
    for (const id of helperKinds)
      for (const part of ['', '.does', '.not', '.first', '.child', '.child-label'])
        expect(words[`understand.who.${id}${part}`], id).toBeTruthy();
  });
});
