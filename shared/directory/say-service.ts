import type { WordKey, Words } from '../i18n/translate.ts';
import type { Service } from './service.ts';

/** The words that a list needs of a language. */
export type ListWords = Pick<Words, 't' | 'tag' | 'dir'>;

/** Several things in one line, as the language lists them. */
export const listed = (tag: string, items: readonly string[]): string => new Intl.ListFormat(tag, { type: 'unit' }).format(items);

/** The names of languages in the person's own; what is no language tag stands as it is. */
export function languageNames(tag: string, languages: readonly string[]): string {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const nameOf = (each: string): string => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(each) ? (names.of(each) ?? each) : each);
  return listed(tag, languages.map(nameOf));
}

/** For whom a line is. One that names nobody is for anyone. */
export function sayAudiences({ t, tag }: ListWords, { audiences }: Service): string {
  const groups = audiences.filter((each) => each !== 'everyone');
  if (groups.length === 0) return t('services.for.everyone');
  return t(groups.length < audiences.length ? 'services.for.also' : 'services.for', {
    groups: listed(
      tag,
      groups.map((each) => t(`services.who.${each}`)),
    ),
  });
}

/** What a line is about, by the names of the first topics. */
export const sayTopics = ({ t, tag }: ListWords, { topics }: Service, most: number): string =>
  listed(
    tag,
    topics.slice(0, most).map((topic) => t(`topics.${topic}`)),
  );

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
