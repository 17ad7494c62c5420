import type { FaultCode, SiteFault } from './fault.ts';
import { readSitePack, type SitePackRead } from './read-site-pack.ts';
import { siteWays } from './site-pack.ts';

/** The columns of the table, as the template has them. Their order does not matter; a column that is not needed can be left out. */
export const siteColumns = ['kind', 'name', 'role', 'place', ...siteWays, 'hours', 'languages', 'note', 'agreed', 'from', 'to'] as const;

/** What a row can be about (GUIDE.md). */
export const siteRowKinds = ['site', 'person', 'listing', 'closed', 'term', 'notice', 'exit', 'checked'] as const;

type Row = Readonly<Record<string, string>>;
type Raw = Record<string, unknown>;

const yes = /^(yes|y|x|true|1|ja|oui|si|sí|sim|kyllä|نعم)$/i;

const filled = (row: Row, names: readonly string[]): Raw =>
  Object.fromEntries(names.flatMap((name) => (row[name] ? [[name, row[name]] as const] : [])));

/** A day as a spreadsheet may have rewritten it: `2026-09-01`, `1.9.2026`; anything else stays as it is and is named. */
export function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const span = (row: Row, where: string): Raw => ({
  ...filled(row, ['name']),
  ...(row['from'] && { from: isoDay(row['from']) }),
  ...(row['to'] && { to: isoDay(row['to']) }),
  where,
});

const readers: Readonly<Record<(typeof siteRowKinds)[number], (row: Row, raw: Raw, where: string) => void>> = {
  site: (row, raw) =>
    void Object.assign(
      raw,
      filled(row, ['name']),
      row['note'] && { greeting: row['note'] },
      row['place'] && { zone: row['place'] },
      row['languages'] && { language: row['languages'] },
    ),
  person: (row, raw, where) =>
    void (raw['people'] as Raw[]).push({
      ...filled(row, ['name', 'role', 'place', ...siteWays, 'hours', 'languages', 'note']),
      ...(yes.test(row['agreed'] ?? '') && { agreed: true }),
      where,
    }),
  listing: (row, raw, where) =>
    void (raw['listings'] as Raw[]).push({
      ...(row['name'] && { title: row['name'] }),
      ...filled(row, ['place', 'hours', 'note', 'web']),
      where,
    }),
  closed: (row, raw, where) => void (raw['closed'] as Raw[]).push(span(row, where)),
  term: (row, raw, where) => void (raw['terms'] as Raw[]).push(span(row, where)),
  notice: (row, raw) => void Object.assign(raw, row['note'] && { outOfHours: row['note'] }),
  exit: (row, raw) => void Object.assign(raw, row['web'] && { exit: row['web'] }),
  checked: (row, raw) =>
    void Object.assign(raw, row['from'] && { checkedOn: isoDay(row['from']) }, row['name'] && { checkedBy: row['name'] }),
};

/** Cells of a row by the names of the columns, without the blanks around them. */
const rowOf = (head: readonly string[], cells: readonly string[]): Row =>
  Object.fromEntries(head.map((name, index) => [name, (cells[index] ?? '').trim()] as const));

/**
 * Reads the rows of the template, the first of which names the columns. Each fault says the row as a spreadsheet numbers it, from 1.
 * Rows whose first cell begins with `#` are remarks.
 */
export function readSiteRows(rows: readonly (readonly string[])[]): SitePackRead & { readonly raw: unknown } {
  const head = (rows[0] ?? []).map((each) => each.trim().toLowerCase());
  const faults: SiteFault[] = [];
  const fault = (code: FaultCode, where: string, params: SiteFault['params']): void => void faults.push({ code, where, params });
  if (!head.includes('kind'))
    return { pack: null, raw: null, faults: [{ code: 'no-kind', where: 'row 1', params: { names: siteColumns.join(', ') } }] };
  for (const name of head.filter((each) => each !== '' && !siteColumns.some((column) => column === each)))
    fault('unknown-field', 'row 1', { name, names: siteColumns.join(', ') });
  const raw: Raw = { version: 1, people: [], listings: [], terms: [], closed: [] };
  for (const [index, cells] of rows.entries()) {
    const row = rowOf(head, cells);
    const kind = (row['kind'] ?? '').toLowerCase();
    if (index === 0 || kind.startsWith('#') || cells.every((cell) => cell.trim() === '')) continue;
    const known = siteRowKinds.find((each) => each === kind);
    if (known) readers[known](row, raw, `row ${index + 1}`);
    else fault('unknown-kind', `row ${index + 1}`, { value: row['kind'] ?? '', names: siteRowKinds.join(', ') });
  }
  const read = readSitePack(raw);
  return { pack: read.pack, raw: withoutPlaces(raw), faults: [...faults, ...read.faults] };
}

/** The pack as it is written to a file: without where each entry stood. */
const withoutPlaces = (raw: Raw): unknown =>
  JSON.parse(JSON.stringify(raw, (key, value: unknown) => (key === 'where' ? undefined : value)));
