import type { EmergencyEntry, EmergencyKind } from '#shared/directory/emergency.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { WordsState } from '../state/words.ts';

/** What a number is for, in words: "Ambulance, Fire brigade". */
export const sayKinds = (words: Pick<WordsState, 't' | 'now'>, kinds: readonly EmergencyKind[]): string =>
  new Intl.ListFormat(words.now.value.tag, { type: 'unit' }).format(kinds.map((kind) => words.t(`help.kind.${kind}` as WordKey)));

/** The name of a country or territory in the person's language; its code where the browser knows no name. */
export const sayRegion = (tag: string, region: string): string => new Intl.DisplayNames(tag, { type: 'region' }).of(region) ?? region;

/** Where the numbers come from, and of which month. Where sources disagree the newest of them is named as no more than that. */
export function saySource({ t, now }: Pick<WordsState, 't' | 'now'>, { source, doubt }: EmergencyEntry): string {
  if (source.month === null) return t('help.source.undated');
  const format = new Intl.DateTimeFormat(now.value.tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = format.format(new Date(`${source.month}-01T00:00:00Z`));
  return t(`help.${doubt === 'conflict' ? 'sources' : 'source'}.${source.kind}` as WordKey, { month });
}
