import { describe, expect, test } from 'vitest';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import english from '#shared/i18n/locales/en/understand.json';
import { cardOf, cardsInOrder, helperKinds, isSafety, nextOf, onRequest, understandCards } from '#shared/understand/cards.ts';

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

  test('each leads to one inner and one outer step that exist and that fit everyone who may read it (content part two, 28.3)', () => {
    for (const card of understandCards)
      for (const audience of card.for)
        for (const id of Object.values(nextOf(card, audience))) {
          expect(known(id), `${card.id} → ${id}`).toBe(true);
          const audiences = exerciseOf(id)?.for ?? cardOf(id)?.for ?? knownBlocks[id] ?? [];
          // helpers see what adults see
          const fits = audiences.includes(audience) || (audience === 'helper' && audiences.includes('adult'));
          expect(fits, `${card.id} for ${audience} → ${id}`).toBe(true);
        }
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

  test('are 90 to 140 words in four to seven lines; the forms for children are 30 to 45 words (content part two, 28.3)', () => {
    const wordsIn = (text: string): number => text.split(/\s+/).length;
    for (const { id, lines, child } of understandCards) {
      const text = Array.from({ length: lines }, (_, index) => words[`understand.${id}.line.${index}`]).join(' ');
      expect([lines >= 4 && lines <= 7, wordsIn(text) >= 90 && wordsIn(text) <= 140], `${id}: ${wordsIn(text)} words`).toEqual([
        true,
        true,
      ]);
      const short = wordsIn(words[`understand.${id}.child`] ?? '');
      if (child) expect(short >= 30 && short <= 45, `${id} for children: ${short} words`).toBe(true);
    }
  });

  test('raise neither their voice nor a question, and no line is more than forty words', () => {
    const ids = understandCards.map(({ id }) => `understand.${id}.`);
    const texts = Object.entries(words).filter(([key]) => ids.some((each) => key.startsWith(each)));
    for (const [key, text] of texts) expect(text, key).not.toMatch(/[!?]/);
    const long = texts.filter(([, text]) => text.split(/[.:]\s/).some((sentence) => sentence.split(/\s+/).length > 40));
    expect(long).toEqual([]);
  });

  test('come in the order of what was around the feeling, and all of them stay (content part two, 21.2)', () => {
    const ids = (...context: readonly string[]): readonly string[] => cardsInOrder(context).map(({ id }) => id);
    expect(ids()).toEqual(understandCards.map(({ id }) => id));
    expect(ids('alarms-or-fighting').slice(0, 3)).toEqual(['un-frightening', 'un-memories', 'un-afraid']);
    expect(ids('money', 'pain').slice(0, 5)).toEqual(['un-waiting', 'un-between', 'un-stress-body', 'un-sleep-worry', 'un-illness-care']);
    expect(ids('fun', 'music')).toEqual(ids());
    expect([...ids('school', 'war', 'friends')].sort()).toEqual([...ids()].sort());
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
