import type { Checkin } from '#shared/checkin/checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type Month, monthOf } from '#shared/time.ts';
import { type BackupItem, type Contents, isItemName } from './backup.ts';
import { asideMonth, isMonth } from './item-names.ts';
import type { FoundItems, ItemStore, Write } from './items.ts';
import { mendMonth, namesOf, readMonth, writeMonth } from './months.ts';
import type { ReadMonth } from './rows.ts';

/** What an import did, or would do. */
export interface MergeReport {
  readonly added: number;
  /** Already here, the same. */
  readonly same: number;
  /** Already here and different: those here were kept. */
  readonly kept: number;
}

/** The private record: all check-ins, by month. */
export interface RecordStore {
  /** These three resolve after the change is on the disk; `save`, `full`, `blocked`, `newer`, `locked`, `lost`. */
  add(checkin: Checkin): Promise<Result<void>>;
  edit(checkin: Checkin): Promise<Result<void>>;
  remove(checkin: Checkin): Promise<Result<void>>;
  /** Oldest first. Fails with `damaged` when nothing of the month can be read, `newer`, `blocked`, `locked`, `lost` or `read`. */
  month(month: Month): Promise<Result<readonly Checkin[]>>;
  /** Newest first; also those of which everything was set aside. */
  months(): Promise<Result<readonly Month[]>>;
  /** Months of which something could not be read and was set aside, newest first. */
  setAside(): Promise<Result<readonly Month[]>>;
  /** Oldest first. Months of which something cannot be read are named, newest first; the readable part is among the check-ins. */
  all(): Promise<Result<{ readonly checkins: readonly Checkin[]; readonly unread: readonly Month[] }>>;
  /** Everything that is kept beside the check-ins, by name. What can't be read is named. */
  others(): Promise<Result<{ readonly items: readonly BackupItem[]; readonly unread: readonly string[] }>>;
  /** What a merge would do; nothing is changed by it. */
  compare(contents: Contents): Promise<Result<MergeReport>>;
  /** Adds what is not here, all of it or nothing. What is here is never changed by it. */
  merge(contents: Contents): Promise<Result<MergeReport>>;
  /** Tells every page, this one too, that these months are not what they were: the database was deleted. */
  announce(months: readonly Month[]): void;
  /** Calls back with the months that another page, or this one, has written. */
  onChange(listener: (months: readonly Month[]) => void): () => void;
}

type Change = (checkins: readonly Checkin[]) => readonly Checkin[];

const byTime = (a: Checkin, b: Checkin): number => a.at - b.at;

const newestFirst = (months: Iterable<Month>): readonly Month[] => [...new Set(months)].sort().reverse();

const withOne =
  (checkin: Checkin): Change =>
  (list) =>
    [...list.filter((each) => each.id !== checkin.id), checkin].sort(byTime);

/** Adds what is not there, and counts. */
function addTo(
  here: readonly Checkin[],
  incoming: readonly Checkin[],
): { readonly list: readonly Checkin[]; readonly report: MergeReport } {
  const list = new Map(here.map((each) => [each.id, each]));
  let same = 0;
  for (const each of incoming) {
    const known = list.get(each.id);
    if (!known) list.set(each.id, each);
    else if (JSON.stringify(known) === JSON.stringify(each)) same += 1;
  }
  const added = list.size - here.length;
  return { list: [...list.values()].sort(byTime), report: { added, same, kept: incoming.length - added - same } };
}

function byMonth(checkins: readonly Checkin[]): ReadonlyMap<Month, readonly Checkin[]> {
  const months = new Map<Month, Checkin[]>();
  for (const each of checkins) {
    const list = months.get(monthOf(each.day));
    if (list) list.push(each);
    else months.set(monthOf(each.day), [each]);
  }
  return months;
}

const isWhole = (result: Result<ReadMonth>): boolean => (result.ok ? result.value.whole : result.code !== 'damaged');

const readable = (result: Result<ReadMonth>): readonly Checkin[] => (result.ok ? result.value.checkins : []);

/** What a change makes of one month; of one that is not whole, what lies there is set aside in the same stroke. */
function changed(month: Month, how: Change, items: FoundItems): Result<readonly Write[]> {
  const result = readMonth(month, items);
  if (!result.ok && result.code !== 'damaged') return result;
  const write = isWhole(result) ? writeMonth : mendMonth;
  return ok(write(month, how(readable(result)), items));
}

/** All of them, or the first failure. */
function together(results: readonly Result<readonly Write[]>[]): Result<readonly Write[]> {
  const failed = results.find((each) => !each.ok);
  return failed && !failed.ok ? failed : ok(results.flatMap((each) => (each.ok ? each.value : [])));
}

const keepAll: Change = (checkins) => checkins;

/** What is written in the same stroke beside the months. */
interface More {
  readonly names: readonly string[];
  readonly writes: (here: FoundItems) => readonly Write[];
}

const nothingMore: More = { names: [], writes: () => [] };

const isNone = (here: FoundItems, name: string): boolean => (here.get(name)?.state ?? 'none') === 'none';

/** Of things that there is only one of, the one that is here stays. */
function itemsReport(here: FoundItems, incoming: readonly BackupItem[]): MergeReport {
  const added = incoming.filter(({ name }) => isNone(here, name)).length;
  const same = incoming.filter(({ name, value }) => JSON.stringify(here.get(name)?.value) === JSON.stringify(value)).length;
  return { added, same, kept: incoming.length - added - same };
}

function sumOf(reports: readonly MergeReport[]): MergeReport {
  const sum = (part: keyof MergeReport): number => reports.reduce((total, each) => total + each[part], 0);
  return { added: sum('added'), same: sum('same'), kept: sum('kept') };
}

export function openRecord(items: ItemStore): RecordStore {
  /** From the mirror, where it has what the database can't read. */
  const rescue = async (month: Month): Promise<boolean> => {
    const mended = await Promise.all(namesOf(month).map((name) => items.mend(name).catch(() => false)));
    return mended.includes(true);
  };

  /** What can be read of a month. What can't is brought back from the mirror or set aside. */
  const readHere = async (month: Month): Promise<Result<ReadMonth>> => {
    const read = await items.read(namesOf(month));
    if (!read.ok) return read;
    const result = readMonth(month, read.value);
    if (isWhole(result)) return result;
    const rescued = (await rescue(month)) ? await items.read(namesOf(month)) : read;
    const after = rescued.ok ? readMonth(month, rescued.value) : rescued;
    if (isWhole(after)) return after;
    // where setting aside fails nothing was changed, and what is readable can still be shown
    await items.change(namesOf(month), (here) => (isWhole(readMonth(month, here)) ? ok([]) : changed(month, keepAll, here)));
    return after;
  };

  const allNames = async (): Promise<Result<{ readonly held: readonly Month[]; readonly aside: readonly Month[] }>> => {
    const names = await items.names();
    if (!names.ok) return names;
    return ok({ held: names.value.filter(isMonth), aside: newestFirst(names.value.flatMap((name) => asideMonth(name) ?? [])) });
  };

  const month = async (wanted: Month): Promise<Result<readonly Checkin[]>> => {
    const result = await readHere(wanted);
    if (!result.ok && result.code !== 'damaged') return result;
    const checkins = readable(result);
    if (checkins.length > 0) return ok(checkins);
    const names = await allNames();
    if (!names.ok) return names;
    return isWhole(result) && !names.value.aside.includes(wanted) ? ok([]) : fail('damaged');
  };

  const change = async (changes: ReadonlyMap<Month, Change>, more: More = nothingMore): Promise<Result<void>> => {
    let broken: readonly Month[] = [];
    const attempt = (tried: boolean): Promise<Result<void>> =>
      items.change([...[...changes.keys()].flatMap(namesOf), ...more.names], (here) => {
        broken = [...changes.keys()].filter((each) => !isWhole(readMonth(each, here)));
        if (broken.length > 0 && !tried) return fail('damaged');
        return together([...[...changes].map(([each, how]) => changed(each, how, here)), ok(more.writes(here))]);
      });
    const first = await attempt(false);
    if (first.ok || broken.length === 0) return first;
    for (const each of broken) await rescue(each);
    return attempt(true);
  };
  const changeOne = ({ day }: Checkin, how: Change): Promise<Result<void>> => change(new Map([[monthOf(day), how]]));

  return {
    add: (checkin) => changeOne(checkin, withOne(checkin)),
    edit: (checkin) => changeOne(checkin, withOne(checkin)),
    remove: (checkin) => changeOne(checkin, (list) => list.filter((each) => each.id !== checkin.id)),
    month,
    months: async () => {
      const names = await allNames();
      return names.ok ? ok(newestFirst([...names.value.held, ...names.value.aside])) : names;
    },
    setAside: async () => {
      const names = await allNames();
      return names.ok ? ok(names.value.aside) : names;
    },
    all: async () => {
      const names = await allNames();
      if (!names.ok) return names;
      const held = [...newestFirst(names.value.held)].reverse();
      // all of them in one stroke; only a month that is not whole is looked at again by itself, for what can be rescued
      const found = await items.read(held.flatMap(namesOf));
      if (!found.ok) return found;
      const results = await Promise.all(
        held.map(async (each) => {
          const here = readMonth(each, found.value);
          return [each, here.ok && here.value.whole ? ok(here.value.checkins) : await month(each)] as const;
        }),
      );
      const failed = results.flatMap(([each, result]) => (result.ok ? [] : [each]));
      const isWholeRecord = results.every(([each, result]) => result.ok && isWhole(readMonth(each, found.value)));
      const after = isWholeRecord ? names : await allNames();
      if (!after.ok) return after;
      return ok({
        checkins: results.flatMap(([, result]) => (result.ok ? result.value : [])),
        unread: newestFirst([...failed, ...after.value.aside]),
      });
    },
    others: async () => {
      const names = await items.names();
      if (!names.ok) return names;
      const wanted = names.value.filter(isItemName).sort();
      const found = await items.read(wanted);
      if (!found.ok) return found;
      const list = [...found.value.values()];
      return ok({
        items: list.flatMap(({ name, v, value, state }) => (state === 'whole' ? [{ name, v, value }] : [])),
        unread: list.flatMap(({ name, state }) => (state === 'damaged' ? [name] : [])),
      });
    },
    compare: async ({ checkins, items: incoming }) => {
      const months = [...byMonth(checkins)];
      const found = await items.read([...months.flatMap(([each]) => namesOf(each)), ...incoming.map(({ name }) => name)]);
      if (!found.ok) return found;
      const reports = months.map(([each, list]) => addTo(readable(readMonth(each, found.value)), list).report);
      return ok(sumOf([...reports, itemsReport(found.value, incoming)]));
    },
    merge: async ({ checkins, items: incoming }) => {
      const reports = new Map<string, MergeReport>();
      const changes = [...byMonth(checkins)].map(([each, list]): [Month, Change] => [
        each,
        (here) => {
          const added = addTo(here, list);
          reports.set(each, added.report);
          return added.list;
        },
      ]);
      const result = await change(new Map(changes), {
        names: incoming.map(({ name }) => name),
        writes: (here) => {
          reports.set('', itemsReport(here, incoming));
          return incoming.filter(({ name }) => isNone(here, name)).map((each) => ({ kind: 'keep', ...each }));
        },
      });
      return result.ok ? ok(sumOf([...reports.values()])) : result;
    },
    announce: items.announce,
    onChange: (listener) =>
      items.onChange((names) => {
        const months = names.filter(isMonth);
        if (months.length > 0) listener(months);
      }),
  };
}
