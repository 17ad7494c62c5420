import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { telHref } from '#shared/directory/channels.ts';
import { firstNumbersOf } from './first-numbers.ts';

const kinds = ['general', 'police', 'ambulance', 'fire'] as const;
const sourceKinds = ['official', 'government', 'travel-advice', 'press', 'organisation', 'repository', 'wikipedia'] as const;
const statusSigns = { agreed: '=', conflict: '!', doubtful: '?' } as const;
/** The letter of a written way in the table: for everyone, after registering, in some areas; `x` is a textphone. */
const textLetters = { all: 't', registered: 'r', 'some-areas': 's' } as const;
/** `official` o, `government` g, …; an `organisation` is n because o is taken. */
const sourceLetter = (kind: SourceKind): string => (kind === 'organisation' ? 'n' : kind.charAt(0));

type Kind = (typeof kinds)[number];
type SourceKind = (typeof sourceKinds)[number];

/** One country or territory in `directory/data/emergency.json`. */
export interface EmergencyRecord {
  readonly region: string;
  readonly numbers: Readonly<Partial<Record<Kind, string>>>;
  readonly text?: { readonly number: string; readonly by: 'sms' | 'textphone'; readonly for: keyof typeof textLetters };
  readonly status: keyof typeof statusSigns;
  /** The kinds of number about which sources disagree, or that one unclear source prints. */
  readonly disputed?: readonly Kind[];
  /** What other sources print instead. */
  readonly others?: readonly { readonly kind: Kind; readonly number: string }[];
  readonly sources: readonly { readonly url: string; readonly kind: SourceKind; readonly date: string | null }[];
}

/** What is wrong with a record, in words for the person who edits it; empty when it may be shown. */
export function faultsOf(record: EmergencyRecord): readonly string[] {
  const { region, numbers, text, status, disputed = [], others = [], sources } = record;
  const all = [...Object.values(numbers), ...others.map((each) => each.number), ...(text ? [text.number] : [])];
  const faults: readonly (readonly [boolean, string])[] = [
    [!/^[A-Z]{2}$/.test(region), 'the region is not two capital letters'],
    [Object.keys(numbers).length === 0, 'there is no number'],
    [Object.keys(numbers).some((kind) => !kinds.includes(kind as Kind)), 'a kind of number is not known'],
    [all.some((number) => telHref(number, 'own') === null), 'a number cannot be dialled'],
    [!(status in statusSigns), 'the status is not known'],
    [(status === 'agreed') !== (disputed.length === 0), 'status and disputed kinds do not fit each other'],
    [disputed.some((kind) => !(kind in numbers)), 'a disputed kind has no number'],
    [sources.length === 0, 'there is no source'],
    [sources.some(({ url }) => !/^https?:\/\/[^\s/]+\//.test(url)), 'a source has no address'],
    [sources.some(({ kind }) => !sourceKinds.includes(kind)), 'a kind of source is not known'],
    [sources.some(({ date }) => date !== null && !/^20\d\d-[01]\d(-[0-3]\d)?$/.test(date)), 'a source date is not a date'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

/** The newest dated source; of two of the same day the one nearer to the service itself. */
function newest({ sources }: EmergencyRecord): { kind: SourceKind; date: string | null } {
  const rank = (kind: SourceKind): number => sourceKinds.indexOf(kind);
  const [best] = [...sources].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || rank(a.kind) - rank(b.kind));
  if (!best) throw new Error('a record without a source was not refused');
  return best;
}

/** One record as a line: region, status, month and kind of the newest source, numbers, then what others print. */
function lineOf(record: EmergencyRecord): string {
  const { region, numbers, text, status, disputed = [], others = [] } = record;
  const { kind, date } = newest(record);
  const own = kinds.flatMap((each) => {
    const number = numbers[each];
    return number ? [`${each.charAt(0)}${number}${disputed.includes(each) ? '?' : ''}`] : [];
  });
  const written = text ? `${text.by === 'textphone' ? 'x' : textLetters[text.for]}${text.number}` : '';
  const rest = others.map((each) => `${each.kind.charAt(0)}${each.number}`).join('');
  const month = date ? date.slice(2, 4) + date.slice(5, 7) : '-';
  return `${region}${statusSigns[status]}${month}${sourceLetter(kind)}${own.join('')}${written}${rest && `/${rest}`}`;
}

/** The table that both products carry. Throws, and so stops the build, on a record that must not be shown. */
export function emergencyTableOf(records: readonly EmergencyRecord[]): string {
  const faults = records.flatMap((record) => faultsOf(record).map((fault) => `${record.region}: ${fault}`));
  const regions = records.map((record) => record.region);
  const twice = regions.filter((region, index) => regions.indexOf(region) !== index).map((region) => `${region}: stands there twice`);
  if (faults.length + twice.length > 0) throw new Error(`emergency.json: ${[...faults, ...twice].join('; ')}`);
  return [...records]
    .sort((a, b) => a.region.localeCompare(b.region, 'en'))
    .map(lineOf)
    .join('\n');
}

/** Areas, and under each the lines `FI Helsinki`: countries joined without a space, then the zones they share. */
export function timeZoneTableOf(zones: Readonly<Record<string, string>>): string {
  const areas = new Map<string, Map<string, string[]>>();
  for (const [zone, countries] of Object.entries(zones)) {
    const slash = zone.indexOf('/');
    const area = areas.get(zone.slice(0, slash)) ?? new Map<string, string[]>();
    const key = countries.replaceAll(' ', '');
    area.set(key, [...(area.get(key) ?? []), zone.slice(slash + 1)]);
    areas.set(zone.slice(0, slash), area);
  }
  return [...areas].map(([area, rows]) => [area, ...[...rows].map(([key, names]) => `${key} ${names.join(' ')}`)].join('\n')).join('|');
}

/** The emergency numbers of every country, as people edit them. */
export const readEmergencyRecords = async (root: string): Promise<readonly EmergencyRecord[]> =>
  JSON.parse(await readFile(join(root, 'shared/directory/data/emergency.json'), 'utf8'));

/** Checks the records of `directory/data` and writes the small modules that are part of both programs. */
export async function buildEmergency(root: string): Promise<void> {
  const folder = join(root, 'shared/directory');
  const readData = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(folder, 'data', name), 'utf8'));
  const records = await readEmergencyRecords(root);
  const { zones } = await readData<{ zones: Record<string, string> }>('time-zones.json');
  const write = (name: string, constant: string, text: string): Promise<void> =>
    writeFile(join(folder, 'generated', name), `export const ${constant} = ${JSON.stringify(text)};\n`);
  await mkdir(join(folder, 'generated'), { recursive: true });
  await write('emergency.ts', 'emergencyTable', emergencyTableOf(records));
  await write('first-numbers.ts', 'firstNumberTable', firstNumbersOf(records));
  await write('time-zones.ts', 'timeZoneTable', timeZoneTableOf(zones));
}
