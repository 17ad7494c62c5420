/** What is wrong with an entry of a pack; `site-pack.fault.<code>` in the catalogue says it, and what to do. */
export const faultCodes = [
  'json',
  'large',
  'newer',
  'no-object',
  'no-list',
  'no-name',
  'no-one',
  'not-agreed',
  'no-way',
  'unknown-field',
  'no-kind',
  'unknown-kind',
  'unknown-topic',
  'unknown-audience',
  'language',
  'zone',
  'no-zone',
  'day',
  'span',
  'hours',
  'phone',
  'mail',
  'address',
  'too-long',
  'too-many',
  'no-text',
  'old',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Of this a pack can be used although something is to be mended: the entry, or the field, is left out. */
export interface SiteFault {
  readonly code: FaultCode;
  /** Where it stands: `people 2 · phone`, `row 5 · hours`; empty for the file. */
  readonly where: string;
  /** What fills the places of the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
}
