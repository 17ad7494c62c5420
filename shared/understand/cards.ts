import { contextGroups } from '../checkin/vocabulary.ts';
import type { Audience, Caution, Grade } from '../exercises/exercise.ts';

type ContextGroup = (typeof contextGroups)[number]['id'];

/** One step for oneself and one with others: ids of exercises, or of places such as the circle and Help. */
export interface NextSteps {
  readonly inner: string;
  readonly outer: string;
}

/**
 * A short card about what is happening (content part two, 21). It is no treatment and says so: its label is that of the card, not of
 * what it names. Words: `understand.<id>.title`, `.line.<n>`, `.child`, `.limit`.
 */
export interface UnderstandCard {
  readonly id: string;
  readonly for: readonly Audience[];
  /** How many lines it has. */
  readonly lines: number;
  /** Whether there is a form for children, which stands in place of the lines. */
  readonly child: boolean;
  readonly next: NextSteps;
  readonly childNext?: NextSteps;
  /** What stands beside the two steps, for who wants to read on or needs more; a product that has no such place leaves it out. */
  readonly also?: readonly string[];
  /** What can be done together with a child. */
  readonly withChild?: readonly string[];
  readonly alternatives: readonly string[];
  readonly cautions: readonly Caution[];
  readonly grade: Grade;
  readonly refs: readonly string[];
  /** Lines that safety rests on, by their place; `all` counts the words for children too. In a draft language the English stands beside them. */
  readonly safety?: 'all' | readonly number[];
}

/** All cards in the order of the content document. */
export const understandCards: readonly UnderstandCard[] = [
  {
    id: 'un-stress-body',
    for: ['c6', 'c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'br-long-out', outer: 'so-walk-with' },
    childNext: { inner: 'br-balloon', outer: 'so-sit-near' },
    alternatives: ['un-anger', 'ba-basics'],
    cautions: ['panic'],
    grade: 'D',
    refs: ['S91'],
    safety: [6],
  },
  {
    id: 'un-frightening',
    for: ['c6', 'c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'gr-feet', outer: 'so-sit-near' },
    alternatives: ['un-memories', 'ba-basics'],
    cautions: ['place', 'trauma'],
    grade: 'N',
    refs: ['S66', 'S67', 'S96', 'S5'],
  },
  {
    id: 'un-memories',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'gr-orient', outer: 'so-message' },
    childNext: { inner: 'gr-object', outer: 'so-sit-near' },
    alternatives: ['gr-54321', 'un-frightening'],
    cautions: ['trauma', 'place'],
    grade: 'D',
    refs: ['S89', 'S35', 'S5'],
  },
  {
    id: 'un-sleep-worry',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'gr-pmr-short', outer: 'ba-sleep' },
    childNext: { inner: 'br-hand', outer: 'so-sit-near' },
    alternatives: ['br-long-out', 'mi-unhook'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S45', 'S72'],
  },
  {
    id: 'un-grief',
    for: ['c6', 'c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'lo-two-sides', outer: 'so-message' },
    childNext: { inner: 'gr-object', outer: 'so-sit-near' },
    alternatives: ['lo-remember', 'ba-culture'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S55', 'S68', 'S94'],
  },
  {
    id: 'un-lonely',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'mi-kind', outer: 'so-nudges' },
    childNext: { inner: 'mi-strengths', outer: 'so-nudges' },
    alternatives: ['so-say-hi', 'so-map'],
    cautions: ['place', 'alone'],
    grade: 'C',
    refs: ['S73', 'S37', 'S38'],
  },
  {
    id: 'un-anger',
    for: ['c6', 'c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'br-long-out', outer: 'so-walk-with' },
    childNext: { inner: 'gr-stone-water', outer: 'so-sit-near' },
    alternatives: ['gr-pmr-short', 'gr-categories'],
    cautions: ['place'],
    grade: 'B',
    refs: ['S70'],
    safety: [6],
  },
  {
    id: 'un-between',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'mi-values', outer: 'ba-culture' },
    childNext: { inner: 'gr-object', outer: 'ba-culture' },
    alternatives: ['so-nudges', 'so-map'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S92', 'S7', 'S6'],
  },
  {
    id: 'un-waiting',
    for: ['t13', 'adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'mi-unhook', outer: 'so-ask-specific' },
    also: ['sf-now'],
    alternatives: ['ba-routine', 'pr-steps'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S69'],
    safety: [6],
  },
  {
    id: 'un-illness-care',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'br-own', outer: 'so-ask-specific' },
    childNext: { inner: 'br-own', outer: 'so-sit-near' },
    alternatives: ['so-decline', 'mi-kind'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S93', 'S37'],
  },
  {
    id: 'un-exams',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'br-hand', outer: 'so-ask-specific' },
    childNext: { inner: 'br-hand', outer: 'so-sit-near' },
    alternatives: ['gr-categories', 'ba-tiny'],
    cautions: ['dizzy'],
    grade: 'B',
    refs: ['S71'],
  },
  {
    id: 'un-bullying',
    for: ['c6', 'c10', 't13', 'adult', 'helper'],
    lines: 6,
    child: true,
    next: { inner: 'gr-object', outer: 'so-message' },
    childNext: { inner: 'gr-object', outer: 'sf-directory' },
    alternatives: ['so-sit-near', 'un-lonely'],
    cautions: ['place', 'alone'],
    grade: 'D',
    refs: ['S74', 'S75'],
    safety: 'all',
  },
  {
    id: 'un-afraid',
    for: ['c10', 't13', 'adult', 'helper'],
    lines: 7,
    child: true,
    next: { inner: 'gr-object', outer: 'sf-dv' },
    childNext: { inner: 'gr-object', outer: 'sf-directory' },
    alternatives: ['sf-now', 'sf-directory'],
    cautions: ['place'],
    grade: 'D',
    refs: ['S54'],
    safety: 'all',
  },
  {
    id: 'un-resilience',
    for: ['t13', 'adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'mi-strengths', outer: 'so-map' },
    alternatives: ['mi-values', 'ba-routine'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S66', 'S90', 'S6'],
  },
  {
    id: 'un-support-price',
    for: ['t13', 'adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'mi-kind', outer: 'so-map' },
    also: ['so-perceived', 'so-decline'],
    alternatives: ['so-ask-specific', 'so-nudges'],
    cautions: ['alone'],
    grade: 'C',
    refs: ['S37', 'S38'],
  },
  {
    id: 'un-get-help',
    for: ['t13', 'adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'gr-notice-slow-reconnect', outer: 'sf-directory' },
    also: ['sf-now', 'un-who'],
    alternatives: ['so-message', 'sf-directory'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S96', 'S50'],
    safety: 'all',
  },
  {
    id: 'un-pss',
    for: ['t13', 'adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'gr-notice-slow-reconnect', outer: 'so-map' },
    alternatives: ['un-who', 'un-get-help'],
    cautions: ['alone'],
    grade: 'D',
    refs: ['S6', 'S65', 'S82'],
  },
  {
    id: 'un-child-care',
    for: ['adult', 'helper'],
    lines: 7,
    child: false,
    next: { inner: 'gr-notice-slow-reconnect', outer: 'so-ask-specific' },
    withChild: ['gr-stone-water', 'gr-colour-hunt', 'br-flower-candle', 'so-sit-near'],
    alternatives: ['he-lll', 'he-self'],
    cautions: ['place', 'alone'],
    grade: 'D',
    refs: ['S84', 'S5'],
    safety: [6],
  },
];

/** The card with this id, or null. */
export const cardOf = (id: string): UnderstandCard | null => understandCards.find((each) => each.id === id) ?? null;

/** Cards that are never listed: about loss, only behind a press; about fear of someone, under a neutral name (content 21.2). */
export const onRequest: ReadonlySet<string> = new Set(['un-grief', 'un-afraid']);

/** Cards that come first after what was around a feeling, by the group of the tag (content part two, 21.2). */
const firstAfter: Readonly<Partial<Record<ContextGroup, readonly string[]>>> = {
  safety: ['un-frightening', 'un-memories', 'un-afraid'],
  people: ['un-lonely', 'un-support-price', 'un-anger'],
  means: ['un-waiting', 'un-between'],
  world: ['un-waiting', 'un-between'],
  body: ['un-stress-body', 'un-sleep-worry', 'un-illness-care'],
  doing: ['un-exams', 'un-waiting'],
};

/** The cards in the order of a list: what fits the tags that were chosen comes first, the rest as the content document has it. */
export function cardsInOrder(context: readonly string[]): readonly UnderstandCard[] {
  const groups = context.flatMap((tag) => contextGroups.filter(({ tags }) => tags.some((each) => each === tag)));
  const first = groups.flatMap(({ id }) => firstAfter[id] ?? []);
  const rank = ({ id }: UnderstandCard): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...understandCards].sort((one, other) => rank(one) - rank(other));
}

/** What a card leads to for someone of this audience. */
export const nextOf = ({ next, childNext }: UnderstandCard, audience: Audience): NextSteps =>
  (audience === 'c10' || audience === 'c6' ? childNext : null) ?? next;

/** Whether safety rests on this part of a card: a line by its place, or the words for children. */
export const isSafety = ({ safety = [] }: UnderstandCard, part: number | 'child'): boolean =>
  safety === 'all' || (part !== 'child' && safety.includes(part));

/** Who does what (content 21.3). Words: `understand.who.<id>`, `.does`, `.not`, `.first`, `.child`, `.child-label`. */
export const helperKinds = ['helpline', 'counsellor', 'group', 'social-worker', 'school-nurse', 'doctor'] as const;
