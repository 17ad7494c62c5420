/** A card that a leader reads aloud from: what to say, what is needed, a tip for the adults (content 8.2). Words: `group.<id>.*`. */
export interface SessionCard {
  readonly id: SessionCardId;
  /** Minutes, as the content document plans them. */
  readonly minutes: number;
  /** How many lines there are to say. */
  readonly says: number;
}

const ids = [
  'grp-opening',
  'grp-checkin',
  'grp-breath',
  'grp-story',
  'grp-drawing',
  'grp-strengths',
  'grp-helpers',
  'grp-game',
  'grp-football-talk',
  'grp-closing',
] as const;

export type SessionCardId = (typeof ids)[number];

const shape: Readonly<Record<SessionCardId, readonly [minutes: number, says: number]>> = {
  'grp-opening': [8, 2],
  'grp-checkin': [6, 3],
  'grp-breath': [5, 3],
  'grp-story': [25, 4],
  'grp-drawing': [25, 4],
  'grp-strengths': [20, 2],
  'grp-helpers': [20, 3],
  'grp-game': [15, 2],
  'grp-football-talk': [30, 3],
  'grp-closing': [6, 3],
};

/** All session cards, in the order of the content document. */
export const sessionCards: readonly SessionCard[] = ids.map((id) => ({ id, minutes: shape[id][0], says: shape[id][1] }));

/** The card with this id; null where there is none. */
export const sessionCardOf = (id: string): SessionCard | null => sessionCards.find((each) => each.id === id) ?? null;

/** The middle card of each of eight weeks; the last week ends with a small celebration (content 8.2). */
export const eightWeeks: readonly SessionCardId[] = [
  'grp-helpers',
  'grp-drawing',
  'grp-game',
  'grp-story',
  'grp-strengths',
  'grp-football-talk',
  'grp-story',
  'grp-drawing',
];

/** The cards of one hour: the same beginning and end each time, and the card of the week between them. Weeks count from 1 to 8. */
export function sessionOf(week: number): readonly SessionCard[] {
  const middle = eightWeeks[week - 1] ?? 'grp-helpers';
  const order: readonly SessionCardId[] = ['grp-opening', 'grp-checkin', 'grp-breath', middle, 'grp-closing'];
  return order.flatMap((id) => sessionCardOf(id) ?? []);
}

/** How many golden rules stand before the first card, and lines for the leaders after the last one (content 8.1, 8.2). */
export const goldenRules = 8;
export const afterLines = 3;
