import type { ServiceRecord } from '#shared/build/service-record.ts';

/** What facts would bring to the records of a country: those that are not there, and where those that are there say something else. */
export interface Comparison {
  readonly fresh: readonly ServiceRecord[];
  /** `id: field, field`. Only a person changes a record that is there. */
  readonly changed: readonly string[];
}

function fieldsThatDiffer(old: ServiceRecord, now: ServiceRecord): readonly string[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(old)), new Map<string, unknown>(Object.entries(now))];
  return [...new Set([...was.keys(), ...is.keys()])].filter((field) => JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)));
}

/** Compares records made from facts with those that are kept. */
export function compareRecords(kept: readonly ServiceRecord[], made: readonly ServiceRecord[]): Comparison {
  const byId = new Map(kept.map((record) => [record.id, record]));
  return {
    fresh: made.filter(({ id }) => !byId.has(id)),
    changed: made.flatMap((record) => {
      const old = byId.get(record.id);
      const fields = old ? fieldsThatDiffer(old, record) : [];
      return fields.length > 0 ? [`${record.id}: ${fields.join(', ')}`] : [];
    }),
  };
}
