import type { Service } from '#shared/directory/service.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { SiteFault } from '#shared/site-pack/fault.ts';
import type { Day } from '#shared/time.ts';
import type { FirstLines } from '../first-lines.ts';
import type { FirstView } from '../static/first-view.ts';
import type { Room } from '../static/room.ts';
import { type Choices, firstChoices, partOf } from './choices.ts';
import { sayAge, widgetWords } from './words.ts';

/** The ways in that the page makes. */
export const ways = ['element', 'frame', 'plain', 'poster', 'handout', 'offline'] as const;
export type Way = (typeof ways)[number];

/** What lies on paper while it is printed. */
export type Paper = 'poster' | 'handout' | null;

/** Everything that the page shows now. It stays in this window. */
export class Shop {
  words: Words;
  choices: Choices = firstChoices;
  way: Way = 'element';
  /** Of the chosen country; null while it is read and where there is none. */
  lines: FirstLines | null = null;
  services: readonly Service[] = [];
  /** The day of the newest source in the lists beside this page; null until a country was read. */
  built: Day | null = null;
  /** `sha384-…` of the script beside this page; null until it was read. */
  hash: string | null = null;
  isElsewhere = false;
  policy = '';
  copied: Way | null = null;
  paper: Paper = null;
  /** The preview in CSS pixels; null is as wide as there is room. */
  width: number | null = null;
  /** How high the card is with what was chosen; null until it was drawn. */
  room: Room | null = null;
  /** What was wrong with a file that was to be opened; null where nothing was. */
  refused: SiteFault | null = null;
  /** The site's own pack as it is written: fields of a form, not yet judged. */
  draft: Readonly<Record<string, unknown>> = {};
  readonly #changed: () => void;

  constructor(words: Words, changed: () => void) {
    this.words = words;
    this.#changed = changed;
  }

  t = (key: string, params: Readonly<Record<string, string | number>> = {}): string => this.words.t(`builder.${key}` as WordKey, params);

  change(how: (shop: this) => void): void {
    how(this);
    this.#changed();
  }

  choose(part: Partial<Choices>): void {
    this.change((shop) => {
      shop.choices = { ...shop.choices, ...part };
      shop.copied = null;
    });
  }

  view(): FirstView {
    const { country, language, audience, topics } = this.choices;
    const [subdivision, words] = [partOf(this.choices) || null, widgetWords(language)];
    return { country, subdivision, language, audience, topics, lines: this.lines, words, dated: sayAge(language, this.built) };
  }
}
