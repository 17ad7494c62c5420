export interface FirstViewOptions {
  /** ISO 3166-1 alpha-2, in capitals. */
  country: string;
  /** BCP 47: its words where there are some, else English; lines that speak it come first (`en`). */
  language?: string;
  /** Whom the page is for (`adult`). */
  audience?: 'c6' | 'c10' | 't13' | 'adult' | 'helper';
  /** What the page is about, as in the attribute `topic`. */
  topics?: readonly string[];
  /** ISO 3166-2: lines of that part of the country come first. */
  subdivision?: string;
  /** How many lines at most (3); lines of each part of a country, where a page names none, stand there all. */
  most?: number;
}

/**
 * The emergency number and the first lines as plain HTML: paragraphs, a list, links. For Node, where a site is built.
 * @throws RangeError for a country that is no code of two letters, or an audience that does not exist
 */
export declare function firstView(options: FirstViewOptions): string;
