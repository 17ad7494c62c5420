import type { LocalService } from '#shared/directory/local-service.ts';

/** Why a new build must not replace the last one unless someone accepts it by name; `feed` is the key of the list that is meant. */
export type GateFault = { readonly feed: string } & (
  | { readonly code: 'shrunk'; readonly before: number; readonly after: number }
  | { readonly code: 'numbers-changed'; readonly changed: number; readonly of: number }
  | { readonly code: 'older'; readonly before: string; readonly after: string }
);

/** What an operator can accept by its name. */
export const gateCodes: readonly string[] = ['shrunk', 'numbers-changed', 'older'] satisfies readonly GateFault['code'][];

/** Limits of directory.md, section 7, stage 8. */
const least = 0.8;
const mostChanged = 0.2;

const numbersOf = ({ channels }: LocalService): string =>
  channels
    .flatMap(({ dial }) => dial ?? [])
    .sort()
    .join(' ');

const newestOf = (services: readonly LocalService[]): string =>
  services.reduce((newest, { verified, updated }) => [newest, verified?.on ?? '', updated ?? ''].sort().at(-1) ?? '', '');

function gateOf(feed: string, last: readonly LocalService[], next: readonly LocalService[]): readonly GateFault[] {
  const faults: GateFault[] = [];
  if (next.length < last.length * least) faults.push({ feed, code: 'shrunk', before: last.length, after: next.length });
  const before = new Map(last.map((each) => [each.id, numbersOf(each)]));
  const both = next.filter(({ id }) => (before.get(id) ?? '') !== '');
  const changed = both.filter((each) => before.get(each.id) !== numbersOf(each)).length;
  if (both.length > 0 && changed > both.length * mostChanged) faults.push({ feed, code: 'numbers-changed', changed, of: both.length });
  const [newest, now] = [newestOf(last), newestOf(next)];
  if (next.length > 0 && now < newest) faults.push({ feed, code: 'older', before: newest, after: now });
  return faults;
}

/**
 * Compares each feed of a build with what it was in the last one: fewer than 80 % of the records, more than 20 % of the numbers changed, or a
 * newest date older than the last. A small feed beside a large one is looked at by itself; one that is not there any more has shrunk to nothing.
 */
export function gate(last: readonly LocalService[], next: readonly LocalService[]): readonly GateFault[] {
  const of = (all: readonly LocalService[], feed: string): readonly LocalService[] => all.filter((each) => each.feed === feed);
  const feeds = [...new Set(last.map(({ feed }) => feed))].sort();
  return feeds.flatMap((feed) => gateOf(feed, of(last, feed), of(next, feed)));
}
