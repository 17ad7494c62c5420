import type { CountryRecords, ServiceRecord } from '#shared/build/service-record.ts';
import { twins } from './judgements.ts';
import { inOrder, mergeRecords, splitByProvince } from './merge-records.ts';
import { type Fact, recordOf } from './record-of.ts';

export interface CollectedFact {
  readonly fact: Fact;
  /** The name of the file in which it stands. */
  readonly file: string;
}

export interface Collected {
  readonly countries: readonly CountryRecords[];
  /** Facts that went into the record of another one, as sentences. */
  readonly merged: readonly string[];
}

/** The records of all facts, twins merged, by country in the order of the codes. */
export function recordsOf(facts: readonly CollectedFact[]): Collected {
  const byId = new Map<string, { country: string; record: ServiceRecord }>();
  const merged: string[] = [];
  // a twin comes after the record into which it goes
  const sorted = facts.toSorted((a, b) => Number(a.fact.id in twins) - Number(b.fact.id in twins));
  for (const { fact, file } of sorted) {
    const record = recordOf(fact, { inferred: file.includes('asia-africa') });
    const id = twins[fact.id] ?? fact.id;
    const other = byId.get(id);
    byId.set(id, { country: fact.country, record: other ? mergeRecords(other.record, record) : record });
    if (other) merged.push(`${file}: ${fact.id} went into ${id}`);
  }
  const countries = new Map<string, ServiceRecord[]>();
  for (const { country, record } of byId.values())
    countries.set(country, [...(countries.get(country) ?? []), ...splitByProvince(record).map(inOrder)]);
  return {
    countries: [...countries].map(([country, records]) => ({ country, records })).toSorted((a, b) => (a.country < b.country ? -1 : 1)),
    merged,
  };
}
