import { type ChannelRecord, digitsOf, type ServiceRecord, type SourceRecord } from '#shared/build/service-record.ts';
import type { Confidence } from '#shared/directory/service.ts';

const order: readonly Confidence[] = ['high', 'medium', 'listed', 'low'];

const unique = <T>(all: readonly T[], key: (each: T) => string): readonly T[] =>
  all.filter((each, index) => all.findIndex((other) => key(other) === key(each)) === index);

const channelKey = ({ kind, value, dial }: ChannelRecord): string => `${kind} ${dialledKey(dial) || value.replace(/\/$/, '')}`;
const dialledKey = (dial: string | undefined): string => (dial ? digitsOf(dial) : '');
const sourceKey = ({ url, date }: SourceRecord): string => `${url} ${date}`;

/** One record of two that tell of the same line: the first one's words, the sources, languages and ways of contact of both, the better confidence. */
export function mergeRecords(first: ServiceRecord, second: ServiceRecord): ServiceRecord {
  const { topics, audiences, languages, channels, sources } = second;
  const website = first.website ?? second.website;
  const better = order.indexOf(second.confidence) < order.indexOf(first.confidence) && !second.withheld;
  return {
    ...first,
    topics: unique([...first.topics, ...topics], (each) => each),
    audiences: unique([...first.audiences, ...audiences], (each) => each),
    languages: unique([...first.languages, ...languages], (each) => each),
    channels: unique([...first.channels, ...channels], channelKey),
    ...(website && { website }),
    confidence: better ? second.confidence : first.confidence,
    sources: unique([...first.sources, ...sources], sourceKey),
  };
}

const fields = [
  'id',
  'name',
  'englishName',
  'topics',
  'audiences',
  'languages',
  'languagesInferred',
  'zone',
  'subdivision',
  'channels',
  'website',
  'confidence',
  'withheld',
  'stateRun',
  'question',
  'sources',
] as const satisfies readonly (keyof ServiceRecord)[];

/** The same record with its fields in the order in which every line of the files has them. */
export const inOrder = (record: ServiceRecord): ServiceRecord =>
  Object.fromEntries(
    fields.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  ) as unknown as ServiceRecord;

/** A number that is another line in other provinces becomes a record of its own, for its own part of the country. */
export function splitByProvince(record: ServiceRecord): readonly ServiceRecord[] {
  if (record.id !== 'ar-cas') return [record];
  const of = (own: boolean): ServiceRecord['channels'] => record.channels.filter(({ dial }) => (dial === '135') === own);
  const { question: _, ...whole } = record;
  return [
    { ...whole, channels: of(false) },
    {
      ...whole,
      id: 'ar-cas-135',
      subdivision: 'AR-C',
      channels: of(true),
      question: 'In some provinces 135 is another line with other hours.',
    },
  ];
}
