/** A part of a sheet: its lines are `<key>.0`, `<key>.1`, … in the catalogue. */
export interface SheetPart {
  readonly key: string;
  readonly lines: number;
  /** Key of the heading above it; null for none. */
  readonly head: string | null;
  /** `ask` leaves room to write under each line. */
  readonly kind: 'steps' | 'lines' | 'ask';
  /** Minutes of each step, where they are planned. */
  readonly minutes?: readonly number[];
}

/** A sheet for adults: a meeting, a round of the team, a way to count, a question to ask (content 26.2 to 26.5). Words: `sheet.<id>.*`. */
export interface Sheet {
  readonly id: string;
  readonly for: SheetGroup;
  /** Of the whole; null where nothing is planned. */
  readonly minutes: number | null;
  /** Keys of sentences under the title. */
  readonly lead: readonly string[];
  readonly parts: readonly SheetPart[];
  /** Exercises that may follow. */
  readonly after: readonly string[];
}

export const sheetGroups = ['caregivers', 'helpers', 'counting', 'telling'] as const;
export type SheetGroup = (typeof sheetGroups)[number];

const part = (key: string, lines: number, kind: SheetPart['kind'] = 'lines', head: string | null = null): SheetPart => ({
  key,
  lines,
  kind,
  head,
});

/** One of the three meetings with caregivers, each with the same rules. */
const meeting = (id: string, minutes: readonly number[]): Sheet => ({
  id,
  for: 'caregivers',
  minutes: minutes.reduce((sum, each) => sum + each, 0),
  lead: [`sheet.${id}.aim`],
  parts: [
    { ...part(`sheet.${id}.step`, minutes.length, 'steps'), minutes },
    part(`sheet.${id}.take`, 1, 'lines', 'sheet.take-home'),
    part('sheet.cg.rule', 4, 'lines', 'sheet.rules'),
  ],
  after: [],
});

const procedure = (id: string, steps: number, never: number): Sheet => ({
  id,
  for: 'counting',
  minutes: null,
  lead: [`sheet.${id}.need`],
  parts: [part(`sheet.${id}.line`, steps, 'steps'), part(`sheet.${id}.never`, never, 'lines', 'sheet.never')],
  after: [],
});

const team = (id: string, minutes: number | null, parts: readonly SheetPart[], after: readonly string[]): Sheet => ({
  id,
  for: 'helpers',
  minutes,
  lead: [],
  parts,
  after,
});

/** All sheets, in the order of the content document. */
export const sheets: readonly Sheet[] = [
  meeting('cg-1', [10, 15, 15, 15, 10, 10]),
  meeting('cg-2', [10, 15, 20, 10, 10, 10]),
  meeting('cg-3', [10, 20, 15, 15, 10, 5]),
  {
    id: 'cg-questions',
    for: 'caregivers',
    minutes: null,
    lead: [],
    parts: [part('sheet.cg-questions.ask', 3, 'ask')],
    after: [],
  },
  { ...team('fa-reflect', 4, [part('sheet.fa-reflect.line', 8)], ['he-self', 'wk-space']), lead: ['sheet.fa-reflect.keep'] },
  team('vo-checkin', 5, [part('sheet.vo-checkin.line', 5), part('sheet.vo-checkin.rule', 4, 'lines', 'sheet.rules')], ['he-self']),
  team('vo-limits', null, [part('sheet.vo-limits.line', 6)], ['he-self', 'he-lll']),
  procedure('pv-pebbles', 6, 4),
  procedure('pv-hands', 5, 3),
  procedure('pv-thumbs', 2, 1),
  {
    id: 'consent',
    for: 'telling',
    minutes: null,
    lead: ['sheet.consent.lead'],
    parts: ['child', 'caregiver', 'leader'].map((who) => part(`sheet.consent.${who}.line`, 1, 'lines', `sheet.consent.${who}`)),
    after: [],
  },
];

export const sheetOf = (id: string): Sheet | null => sheets.find((each) => each.id === id) ?? null;

/** Levels of the indicators of the programme sheet, in their order (content 26.4): one goal, five outcomes, nine outputs. */
export const indicatorLevels = [
  'goal',
  'outcome',
  'outcome',
  'outcome',
  'outcome',
  'outcome',
  'output',
  'output',
  'output',
  'output',
  'output',
  'output',
  'output',
  'output',
  'output',
] as const;
