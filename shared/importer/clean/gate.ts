import type { LocalService } from '#shared/directory/local-service.ts';

/** Why a new build must not replace the last one unless someone accepts it by name. */
export type GateFault =
  | { readonly code: 'shrunk'; readonly before: number; readonly after: number }
  | { readonly code: 'numbers-changed'; readonly changed: number; readonly of: number }
  | { readonly code: 'older'; readonly before: string; readonly after: string };

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

/** Compares a build with the last one: fewer than 80 % of the records, more than 20 % of the numbers changed, or a newest date older than the last. */
export function gate(last: readonly LocalService[], next: readonly LocalService[]): readonly GateFault[] {
  if (last.length === 0) return [];
  const faults: GateFault[] = [];
  if (next.length < last.length * least) faults.push({ code: 'shrunk', before: last.length, after: next.length });
  const before = new Map(last.map((each) => [each.id, numbersOf(each)]));
  const both = next.filter(({ id }) => (before.get(id) ?? '') !== '');
  const changed = both.filter((each) => before.get(each.id) !== numbersOf(each)).length;
  if (both.length > 0 && changed > both.length * mostChanged) faults.push({ code: 'numbers-changed', changed, of: both.length });
  const [newest, now] = [newestOf(last), newestOf(next)];
  if (newest !== '' && now < newest) faults.push({ code: 'older', before: newest, after: now });
  return faults;
}
