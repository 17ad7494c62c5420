import MiniSearch from 'minisearch';
import type { LocalService } from '#shared/directory/local-service.ts';
import { makeWordTable } from '#shared/directory/search/word-table.ts';
import { manyServices } from '../support/many-services.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** What is searched of a service: its name, who keeps it, what it says of itself. */
interface Text {
  readonly id: number;
  readonly name: string;
  readonly rest: string;
}

interface Searcher {
  readonly name: string;
  /** Builds an index and gives what finds ids in it; `task` is told how long each piece of work took of the processor. */
  build(texts: readonly Text[], task: (ms: number) => void): (query: string) => readonly number[];
}

/** Records read in one go, as in the product. */
const slice = 150;

/** Milliseconds that a piece of work took of the processor: unlike a clock on the wall it stands still while other programs run. */
function worked(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const own: Searcher = {
  name: 'own word table',
  build: (texts, task) => {
    const table = makeWordTable();
    const addFrom = (from: number): void => {
      for (const { id, name, rest } of texts.slice(from, from + slice)) {
        table.add(id, name, 4);
        table.add(id, rest, 1);
      }
    };
    for (let from = 0; from < texts.length; from += slice) task(worked(() => addFrom(from)));
    task(worked(() => table.find('a')));
    return (query) => [...table.find(query).keys()];
  },
};

const peer: Searcher = {
  name: 'MiniSearch',
  build: (texts, task) => {
    const index = new MiniSearch<Text>({
      fields: ['name', 'rest'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 4 } },
    });
    task(worked(() => index.addAll(texts)));
    return (query) => index.search(query).map(({ id }) => Number(id));
  },
};

const searchers = [own, peer];

const textOf = ({ name, org, description }: LocalService, id: number): Text => ({ id, name, rest: `${org} ${description}` });

/** Two letters swapped, as a hurried hand does. */
const swapped = (word: string): string => word.slice(0, 2) + (word[3] ?? '') + (word[2] ?? '') + word.slice(4);

/** 24 queries about records that are there: whole words, beginnings, slips, two words of one description. */
function queriesOf(texts: readonly Text[]): readonly { readonly query: string; readonly wanted: number }[] {
  return Array.from({ length: 24 }, (_, index) => {
    const text = texts[Math.floor(((index + 0.5) * texts.length) / 24)] as Text;
    const words = text.name
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length >= 6);
    const [word = 'church', other = 'centre'] = [
      ...words,
      ...text.rest
        .toLowerCase()
        .split(' ')
        .filter((each) => /^[a-z]{6,}$/.test(each)),
    ];
    const query = [word, word.slice(0, 4), swapped(word), `${word} ${other}`][index % 4] as string;
    return { query, wanted: text.id };
  });
}

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

async function searching(count: number, { say, rounds }: Bench): Promise<{ times: number; found: number }> {
  const texts = manyServices(count).map(textOf);
  const queries = queriesOf(texts);
  const finds = new Map(searchers.map((each) => [each.name, each.build(texts, () => undefined)]));
  const all = await inRounds(searchers, rounds ?? 15, async ({ name }) => time(() => queries.map(({ query }) => finds.get(name)?.(query))));
  const found = (name: string): number => queries.filter(({ query, wanted }) => finds.get(name)?.(query).includes(wanted)).length;
  for (const { name } of searchers)
    say(
      `  ${name.padEnd(16)}${count} services: ${(median(all.get(name) ?? []) / 24).toFixed(3)} ms a query, ${found(name)} of 24 found what they mean`,
    );
  return { times: ratio(all.get(own.name) ?? [], all.get(peer.name) ?? []), found: found(own.name) };
}

async function building({ say, rounds }: Bench): Promise<readonly Row[]> {
  const texts = manyServices(2000).map(textOf);
  const longest: number[] = [];
  const all = await inRounds(searchers, rounds ?? 15, async ({ name, build }) => {
    let most = 0;
    const whole = time(() => build(texts, (ms) => (most = Math.max(most, ms))));
    if (name === own.name) longest.push(most);
    return whole;
  });
  for (const { name } of searchers) say(`  ${name.padEnd(16)}index of 2,000 services: ${median(all.get(name) ?? []).toFixed(1)} ms`);
  const times = ratio(all.get(own.name) ?? [], all.get(peer.name) ?? []);
  return [
    { goal: 13, what: 'building an index of 2,000 services, beside MiniSearch', must: 0.5, stretch: 0.25, measured: times, unit: 'times' },
    {
      goal: 13,
      what: 'its longest task, four times slower',
      must: 50,
      stretch: null,
      measured: 4 * median(longest),
      unit: 'ms',
      note: 'in Node, its collecting of memory counted too',
    },
  ];
}

/** Goals 12 and 13: searching and building, beside MiniSearch with the same fields, beginnings and slips. */
export async function directoryWords(bench: Bench): Promise<readonly Row[]> {
  bench.say('\nWords of local services, medians, in Node');
  const [small, large] = [await searching(1000, bench), await searching(10_000, bench)];
  const goal12 = { goal: 12, unit: 'times' } as const;
  return [
    { ...goal12, what: 'a query among 1,000 services, beside MiniSearch', must: 1, stretch: null, measured: small.times },
    { ...goal12, what: 'a query among 10,000 services, beside MiniSearch', must: 0.5, stretch: null, measured: large.times },
    {
      ...goal12,
      what: 'share of the 24 queries that find nothing of what they mean',
      must: 0,
      stretch: null,
      measured: 1 - small.found / 24,
    },
    ...(await building(bench)),
  ];
}
