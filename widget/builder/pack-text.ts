import { sitePackVersion } from '#shared/site-pack/read-site-pack.ts';

/** Fields of a form as they are typed, or as they stood in a file: not yet judged. */
export type Fields = Readonly<Record<string, unknown>>;

/** The lists of a pack. */
export const lists = ['people', 'listings', 'terms', 'closed'] as const;
export type List = (typeof lists)[number];

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list; what is no entry has an empty form, in which it can be written again or taken out. */
export function entries(draft: Fields, name: List): readonly Fields[] {
  const list = draft[name];
  return Array.isArray(list) ? list.map((each) => (isFields(each) ? each : {})) : [];
}

/** What stands in a field of text; codes in a row with spaces between them. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(' ');
  return typeof value === 'string' ? value : '';
}

/** Whether anything was written or opened. */
export const isBegun = (draft: Fields): boolean => Object.keys(draft).length > 0;

const isFilled = (value: unknown): boolean => value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

const filled = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));

/** The pack as it is saved: without empty fields, and with today as the day on which it was gone through, where somebody says that they do. */
export function packText(draft: Fields): string {
  const checked = textOf(draft, 'checkedBy') === '' ? {} : { checkedOn: new Date().toISOString().slice(0, 10) };
  const kept = Object.fromEntries(
    lists.filter((name) => Array.isArray(draft[name])).map((name) => [name, entries(draft, name).map(filled)]),
  );
  return `${JSON.stringify(filled({ version: sitePackVersion, ...draft, ...kept, ...checked }), null, 1)}\n`;
}
