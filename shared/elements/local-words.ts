import { type Matches, makeWordTable, type WordTable } from '../directory/search/word-table.ts';
import type { Card, Details } from '../directory/shards/card.ts';
import type { Words } from '../i18n/translate.ts';

/** Records that are read into the table in one go: under 10 ms on a slow device, so that nothing stutters. */
const slice = 150;

/** How much a match counts: in a name, in who and what, in the rest. */
const weights = { name: 4, what: 2, rest: 1 } as const;

function add(table: WordTable, index: number, card: Card, words: Words, details: Details | null): void {
  table.add(index, card.name, weights.name);
  const what = [card.org ?? '', card.city ?? '', ...card.searchWords, ...card.topics.map((topic) => words.t(`topics.${topic}`))];
  table.add(index, what.join(' '), weights.what);
  const lines = card.topics.map((topic) => words.t(`topics.${topic}.line`));
  table.add(index, [...lines, details?.description ?? details?.summary ?? ''].join(' '), weights.rest);
}

/** The words of a list, read in slices between which the page can do other things. */
export class LocalWords {
  #table: WordTable | null = null;
  #filling = 0;
  readonly #ready: () => void;

  /** @param ready called when a table is there, so that what was typed meanwhile is answered */
  constructor(ready: () => void) {
    this.#ready = ready;
  }

  /** Reads the words of cards, and of what else is known of them. The last table answers until the new one is there. */
  async fill(cards: readonly Card[], words: Words, detailsOf: (id: string) => Details | null = () => null): Promise<void> {
    this.#filling += 1;
    const turn = this.#filling;
    const table = makeWordTable();
    for (let from = 0; from < cards.length; from += slice) {
      for (const [at, card] of cards.slice(from, from + slice).entries()) add(table, from + at, card, words, detailsOf(card.id));
      await new Promise((done) => setTimeout(done));
      if (turn !== this.#filling) return;
    }
    this.#table = table;
    this.#ready();
  }

  /** Records by their place in the list; none while the first table is on its way. */
  find(text: string): Matches {
    return this.#table?.find(text) ?? new Map();
  }
}
