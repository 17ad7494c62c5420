import type { WordKey, Words } from '../i18n/translate.ts';
import type { Service } from './service.ts';

/** The words that a list needs of a language. */
export type ListWords = Pick<Words, 't' | 'tag' | 'dir'>;

const list = (tag: string, items: readonly string[]): string => new Intl.ListFormat(tag, { type: 'unit' }).format(items);

/** For whom a line is. One that names nobody is for anyone. */
export function sayAudiences({ t, tag }: ListWords, { audiences }: Service): string {
  const groups = audiences.filter((each) => each !== 'everyone');
  if (groups.length === 0) return t('services.for.everyone');
  return t(groups.length < audiences.length ? 'services.for.also' : 'services.for', {
    groups: list(
      tag,
      groups.map((each) => t(`services.who.${each}`)),
    ),
  });
}

/** What a line is about, by the names of the first topics. */
export const sayTopics = ({ t, tag }: ListWords, { topics }: Service, most: number): string =>
  list(
    tag,
    topics.slice(0, most).map((topic) => t(`topics.${topic}`)),
  );

/** Where the number comes from, and of which month; that it was not dialled. */
export function saySource({ t, tag }: ListWords, { source }: Service): string {
  if (source.month === null) return t(source.kind === 'directory' ? 'services.source.directory-undated' : 'services.source.undated');
  const format = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return t(`services.source.${source.kind}`, { month: format.format(Date.parse(`${source.month}-01`)) });
}

/** What is in doubt about a record, as a key; null where nothing is. */
export const doubtOf = ({ confidence }: Service): WordKey | null =>
  confidence === 'low' || confidence === 'listed' ? `services.doubt.${confidence}` : null;
