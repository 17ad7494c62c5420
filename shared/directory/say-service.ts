import type { WordKey, Words } from '../i18n/translate.ts';
import type { Line } from './lines-for.ts';
import type { Service } from './service.ts';
import { isSubdivision } from './subdivisions.ts';

/** The words that a list needs of a language. */
export type ListWords = Pick<Words, 't' | 'tag' | 'dir'>;

/** Several things in one line, as the language lists them. */
export const listed = (tag: string, items: readonly string[]): string => new Intl.ListFormat(tag, { type: 'unit' }).format(items);

/** The names of languages in the person's own; what is no language tag stands as it is. */
export function languageNames(tag: string, languages: readonly string[]): string {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const nameOf = (each: string): string => {
    try {
      return names.of(each) ?? each;
    } catch {
      return each;
    }
  };
  return listed(tag, languages.map(nameOf));
}

/** The name of a country; its code, or nothing, where the browser knows none. */
export const countryName = (tag: string, country: string): string =>
  /^[A-Z]{2}$/.test(country) ? (new Intl.DisplayNames(tag, { type: 'region' }).of(country) ?? country) : country;

/** Whom a line is for, in which part of the country where it serves only that and, where it is about something of its own, about what. */
export function sayAbout({ t, tag }: ListWords, { service, forAdults }: Pick<Line, 'service' | 'forAdults'>): string {
  const { audiences, topics, subdivision } = service;
  const named = audiences.filter((each) => each !== 'everyone').map((each) => t(`services.who.${each}`));
  const groups = listed(tag, named);
  const also = named.length < audiences.length;
  const whom = forAdults ? 'services.for.adults' : groups ? (also ? 'services.for.also' : 'services.for') : 'services.for.everyone';
  // "for women" is said once
  const own = topics.filter((each) => !audiences.some((who) => who === each));
  const what = topics.includes('emotional-distress') ? [] : own.slice(0, 2).map((each) => t(`topics.${each}`));
  const where = subdivision !== null && isSubdivision(subdivision) ? [t('services.part', { part: t(`subdivisions.${subdivision}`) })] : [];
  return [t(whom, { groups }), ...where, ...what].join(' · ');
}

/** A month (`YYYY-MM`) in words. */
export const sayMonth = (tag: string, month: string): string =>
  new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));

/** Where the number comes from, and of which month; that it was not dialled. */
export function saySource({ t, tag }: ListWords, { source }: Service): string {
  if (source.month === null) return t(source.kind === 'directory' ? 'services.source.directory-undated' : 'services.source.undated');
  return t(`services.source.${source.kind}`, { month: sayMonth(tag, source.month) });
}

/** What is in doubt about a record, as a key; null where nothing is. */
export const doubtOf = ({ confidence }: Service): WordKey | null =>
  confidence === 'low' || confidence === 'listed' ? `services.doubt.${confidence}` : null;
