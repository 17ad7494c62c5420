import type { LanguageTag } from '#shared/i18n/languages.ts';

/** How high the card is, in rem: in a wide column, and on a narrow screen. */
export interface Room {
  readonly wide: number;
  readonly narrow: number;
}

/** Width of the window in CSS pixels up to which the narrow height counts. */
const narrowUpTo = 800;

/** Keeps the place of the card before it is drawn, so that nothing on the page moves. In a list of rules of its own where the page forbids rules in HTML. */
export const roomRule = ({ wide, narrow }: Room, element = 'wellbeing-widget'): string =>
  `${element} { display: block; min-block-size: ${wide}rem } @media (max-width: ${narrowUpTo}px) { ${element} { min-block-size: ${narrow}rem } }`;

/**
 * The most that is kept free, in rem. A portal's list can be fifty times a screen; what lies below a screen's height moves unseen, and browsers
 * count no shift there.
 */
export const mostRoom = 100;

/**
 * For pages that nobody measures: what the builder says, with wide letters, of the highest of eight pages in a language (DE, EG, FI, GB, IN, US and
 * a guessed country, for children and adults), at the time of the week at which most is said of hours. `more` has a line at the top, or stands for who helps others.
 */
export const usualRooms: Readonly<Record<LanguageTag, { readonly card: Room; readonly more: Room }>> = {
  en: { card: { wide: 60, narrow: 91 }, more: { wide: 68, narrow: 99 } },
  fi: { card: { wide: 67, narrow: mostRoom }, more: { wide: 74, narrow: mostRoom } },
  ar: { card: { wide: 61, narrow: 93 }, more: { wide: 66, narrow: mostRoom } },
};

/** Where a page keeps as much room as there is. */
const most = { wide: mostRoom, narrow: mostRoom };

/** The usual rooms by name, each as the rule for an element that carries the name in `data-room`. */
export const usualRules = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...Object.entries(usualRooms).flatMap(([tag, { card, more }]) => [[`${tag}-card`, card] as const, [`${tag}-more`, more] as const]),
      ['most', most] as const,
    ].map(([name, room]) => [name, roomRule(room, `wellbeing-widget[data-room="${name}"]`)]),
  );
