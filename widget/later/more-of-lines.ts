import { html, type TemplateResult } from 'lit/html.js';
import type { Hours } from '#shared/directory/hours.ts';
import { openAt } from '#shared/directory/hours.ts';
import type { TimeFormat } from '#shared/directory/hours-format.ts';
import { sayState } from '#shared/directory/say-hours.ts';
import type { Zones } from '#shared/directory/zone-pieces.ts';
import type { ZoneTable } from '#shared/directory/zone-table.ts';
import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Day } from '#shared/time.ts';
import { ask } from '../beside.ts';
import type { FirstLine } from '../first-lines.ts';
import { clockWords, sayMonth, viewer } from './clock-words.ts';

interface OneOfLines {
  readonly zone: string;
  readonly hours: Hours | null;
  /** There where one source alone tells the hours, or sources disagree; they are then shown as reported. */
  readonly reported?: true;
  readonly month: string | null;
}

/** What `directory/<CC>.more.json` holds, of the lines of the first view: hours, and the month of the newest source. */
export interface MoreOfLines {
  readonly built: Day;
  readonly holidays: readonly Day[];
  /** By what is pressed, so that hours can never stand beside another number than their own; by name and number where one number has two. */
  readonly lines: Readonly<Record<string, OneOfLines>>;
  /** What the country is called, and the clocks of the lines; a list that an older version made has neither. */
  readonly name?: Readonly<Partial<Record<LanguageTag, string>>>;
  readonly clocks?: ZoneTable;
}

/** Reads the second file of a country; null when there is none. */
export async function readMore(region: string): Promise<MoreOfLines | null> {
  try {
    const answer = await ask(`directory/${region}.more.json`);
    return answer.ok ? await answer.json() : null;
  } catch {
    // offline: the lines stand there without a state, which says nothing wrong
    return null;
  }
}

/** Says how lines are at a moment, and how old their sources are. */
export class LinesNow {
  readonly #words: Words;
  readonly #more: MoreOfLines;
  readonly #format: TimeFormat;
  readonly #zones: Zones;

  /** @param zones from `clocksOf` */
  constructor(words: Words, more: MoreOfLines, zones: Zones) {
    this.#words = words;
    this.#more = more;
    this.#zones = zones;
    this.#format = clockWords(words, zones);
  }

  /** What the country is called. */
  get name(): string | undefined {
    return this.#more.name?.[this.#words.tag];
  }

  #of([name, , , value]: FirstLine): OneOfLines | undefined {
    const { lines } = this.#more;
    return lines[value] ?? lines[`${name} ${value}`];
  }

  /** Open, closed or not known, in words and by a shape. */
  state(line: FirstLine, now: number): TemplateResult | null {
    const found = this.#of(line);
    if (!found) return null;
    const { zone, hours, reported } = found;
    const { built, holidays } = this.#more;
    const state = openAt(hours, this.#zones(zone), now, holidays, Date.parse(built));
    const said = sayState(state, hours, line[2] === 'phone', { format: this.#format, zones: this.#zones, now, zone, viewer });
    return html`<span class="state state--${state.state}">${said.map(({ key, params }) => `${this.#words.t(key, params)} `)}${reported && this.#words.t('hours.reported')}</span>`;
  }

  /** How old the sources are. Nobody dialled these numbers, and that is said. */
  sources(lines: readonly FirstLine[]): string {
    const months = lines.map((line) => this.#of(line)?.month ?? null);
    const dated = months.filter((each) => each !== null).sort();
    const [first, last] = [dated[0], dated.at(-1)];
    if (!first || !last || dated.length < months.length) return this.#words.t('widget.more.source.undated');
    const [from, to] = [sayMonth(this.#words, Date.parse(first)), sayMonth(this.#words, Date.parse(last))];
    return from === to
      ? this.#words.t('widget.more.source', { month: to })
      : this.#words.t('widget.more.sources', { first: from, last: to });
  }
}
