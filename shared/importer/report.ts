import type { FindingCode } from './report-sentences.ts';

/** How much a finding weighs: `error` drops the record or stops the run, `warn` was repaired or left out, `note` is worth a look. */
export type Weight = 'error' | 'warn' | 'note';

/** A kind of thing that was found, with how often and where first. */
export interface Finding {
  /** kebab-case, for example `phone-impossible`; each code has a sentence and what to do in `report-sentences.ts`. */
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly count: number;
  /** At most three: where it stood and what was there. */
  readonly samples: readonly { readonly where: string; readonly what: string }[];
}

/** A record about which much was found. */
export interface Worst {
  /** Where it stands in the feed. */
  readonly where: string;
  readonly count: number;
  /** What was found, each kind once. */
  readonly codes: readonly FindingCode[];
}

/** Collects what an import finds; the stages write into one report. */
export interface Report {
  note(weight: Weight, code: FindingCode, where: string, what?: string): void;
  findings(): readonly Finding[];
  /** At most so many records, those with the most findings first. */
  worst(most: number): readonly Worst[];
}

/** What is found of a whole file or answer, and not of a record in it. */
const ofFiles: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'not-utf8',
  'not-decodable',
  'letters-lost',
  'charset-unknown',
  'charset-wrong',
  'table-unknown',
  'dangling',
  'no-service',
  'api-totals',
  'api-version',
]);

const samplesKept = 3;
const sampleLength = 200;

/** An empty report. Samples are cut at 200 characters, since a feed may hold a megabyte in one cell. */
export function makeReport(): Report {
  const records = new Map<string, { count: number; codes: FindingCode[] }>();
  const found = new Map<FindingCode, { weight: Weight; count: number; samples: { where: string; what: string }[] }>();
  return {
    note: (weight, code, where, what = '') => {
      const one = found.get(code) ?? { weight, count: 0, samples: [] };
      found.set(code, one);
      one.count += 1;
      if (one.samples.length < samplesKept) one.samples.push({ where, what: what.slice(0, sampleLength) });
      if (ofFiles.has(code)) return;
      const record = records.get(where) ?? { count: 0, codes: [] };
      records.set(where, record);
      record.count += 1;
      if (!record.codes.includes(code)) record.codes.push(code);
    },
    findings: () => [...found].map(([code, one]) => ({ code, ...one })).sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code))),
    worst: (most) =>
      [...records]
        .map(([where, { count, codes }]) => ({ where, count, codes: [...codes].sort() }))
        .sort((a, b) => b.count - a.count || (a.where < b.where ? -1 : 1))
        .slice(0, most),
  };
}
