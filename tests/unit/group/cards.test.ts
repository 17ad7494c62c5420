import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { afterLines, eightWeeks, goldenRules, sessionCards, sessionOf } from '../../../shared/group/cards.ts';
import { framesWithCare, sheetsOf, storyFrames, storyPages } from '../../../shared/group/stories.ts';
import { emptyStory, parseStory, withPage } from '../../../shared/group/story.ts';

const english = JSON.parse(readFileSync(new URL('../../../shared/i18n/locales/en/group.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

it('each card, story and rule has all its words, and no more', () => {
  const counted = (count: number, stem: string): readonly string[] => Array.from({ length: count }, (_, index) => `${stem}.${index}`);
  const wanted = [
    ...counted(goldenRules, 'group.rules'),
    ...counted(afterLines, 'group.after'),
    ...sessionCards.flatMap(({ id, says }) => [
      `group.${id}.title`,
      `group.${id}.need`,
      `group.${id}.tip`,
      ...counted(says, `group.${id}.say`),
    ]),
    ...storyFrames.flatMap((id) => [
      `story.${id}.theme`,
      `story.${id}.title`,
      `story.${id}.words`,
      ...counted(storyPages, `story.${id}.page`),
      ...(framesWithCare.has(id) ? [`story.${id}.adult`] : []),
    ]),
  ];
  const has = Object.keys(english).filter((key) => /^group\.((rules|after)\.\d|grp-)|^story\.st-/.test(key));
  expect([...has].sort()).toEqual([...wanted].sort());
});

it('an hour begins and ends the same each week, and takes about an hour', () => {
  eightWeeks.forEach((middle, index) => {
    const cards = sessionOf(index + 1);
    expect(cards.map(({ id }) => id)).toEqual(['grp-opening', 'grp-checkin', 'grp-breath', middle, 'grp-closing']);
    const minutes = cards.reduce((total, each) => total + each.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(40);
    expect(minutes).toBeLessThanOrEqual(60);
  });
});

it('folded sheets make a booklet: on each sheet the back of a page is the page that follows it', () => {
  const sides = sheetsOf(8);
  expect(sides).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
  for (let sheet = 0; sheet < sides.length; sheet += 2) {
    const [front = [0, 0], back = [0, 0]] = [sides[sheet], sides[sheet + 1]];
    // turned on the short edge, the right half of the front lies on the left half of the back
    expect(back[0] - front[1]).toBe(1);
    expect(front[0] - back[1]).toBe(1);
  }
  expect(sheetsOf(6)).toEqual([]);
});

it('a story comes back from a file, and another file is refused', () => {
  const story = withPage({ ...emptyStory('st-worth'), author: 'Ada' }, 2, { words: 'Night.', skipped: false });
  expect(parseStory(JSON.parse(JSON.stringify(story)))).toEqual({ ok: true, value: story });
  for (const wrong of [
    null,
    {},
    { ...story, frame: 'x' },
    { ...story, pages: [] },
    { ...story, title: 'x'.repeat(61) },
    { ...story, v: 2 },
  ])
    expect(parseStory(wrong).ok).toBe(false);
});
