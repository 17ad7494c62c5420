import type { Confidence } from '#shared/directory/service.ts';
import type { CountryRecords, ServiceRecord } from './service-record.ts';

/** What the directory knows of one country, for the page that says what is known and what is not. */
export interface CountryCoverage {
  readonly country: string;
  /** Records, shown or not. */
  readonly lines: number;
  readonly confidence: Readonly<Record<Confidence, number>>;
  /** Records that are never shown: nobody says who answers, or they have to be checked first. */
  readonly withheld: number;
  /** Shares from 0 to 1, of all records. */
  readonly withHours: number;
  readonly withDatedSource: number;
  /** A day, a month or a year; null where no source tells a date. */
  readonly oldestSource: string | null;
  readonly newestSource: string | null;
  readonly questions: readonly { readonly id: string; readonly name: string; readonly question: string }[];
}

const share = (part: number, all: number): number => Math.round((100 * part) / all) / 100;

const countOf = (records: readonly ServiceRecord[], confidence: Confidence): number =>
  records.filter((record) => record.confidence === confidence).length;

/** The coverage of every country that has a record, in the order given. */
export const coverageOf = (countries: readonly CountryRecords[]): readonly CountryCoverage[] =>
  countries
    .filter(({ records }) => records.length > 0)
    .map(({ country, records }) => {
      const dates = records.flatMap(({ sources }) => sources.flatMap(({ date }) => date ?? [])).sort();
      return {
        country,
        lines: records.length,
        confidence: {
          high: countOf(records, 'high'),
          medium: countOf(records, 'medium'),
          low: countOf(records, 'low'),
          listed: countOf(records, 'listed'),
        },
        withheld: records.filter(({ withheld }) => withheld).length,
        withHours: share(records.filter(({ channels }) => channels.some(({ hours }) => hours)).length, records.length),
        withDatedSource: share(records.filter(({ sources }) => sources.some(({ date }) => date)).length, records.length),
        oldestSource: dates[0] ?? null,
        newestSource: dates.at(-1) ?? null,
        questions: records.flatMap(({ id, name, question }) => (question ? [{ id, name, question }] : [])),
      };
    });
