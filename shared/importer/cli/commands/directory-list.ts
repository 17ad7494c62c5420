import { type OpenState, openAt } from '#shared/directory/hours.ts';
import type { LocalService } from '#shared/directory/local-service.ts';
import type { Manifest } from '#shared/directory/shards/manifest.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import type { Zones } from '#shared/directory/zone-pieces.ts';
import type { Instant } from '#shared/time.ts';
import { counted } from '../counted.ts';
import { folderOf, given, instantOf } from './arguments.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'directory list DIR [--country CC] [--at INSTANT] [--json]';

/** What a visitor would see of a service at a moment. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly open: OpenState['state'];
  /** There where the state is that of the building, not of a telephone. */
  readonly hoursOf?: 'building';
  /** ISO 8601, UTC; null where nothing changes soon or nothing is known. */
  readonly changesAt: string | null;
  readonly channels: readonly { readonly kind: string; readonly value: string }[];
  readonly place: string | null;
  readonly checkedOn: string | null;
  readonly topics: readonly string[];
}

function openOf({ status, zone, hours, country }: LocalService, { holidays, built }: Manifest, now: Instant, zones: Zones): OpenState {
  if (status === 'temporarily-closed') return { state: 'closed', changesAt: null, holiday: false };
  return openAt(hours, zone === null ? null : zones(zone), now, holidays[country ?? ''] ?? [], built);
}

function listed(service: LocalService, manifest: Manifest, now: Instant, zones: Zones): Listed {
  const open = openOf(service, manifest, now, zones);
  const [place] = service.places;
  const changesAt = open.state === 'unknown' ? null : open.changesAt;
  return {
    id: service.id,
    name: service.name,
    country: service.country,
    open: open.state,
    ...(service.hours?.building && { hoursOf: 'building' as const }),
    changesAt: changesAt === null ? null : new Date(changesAt).toISOString(),
    channels: service.channels.map(({ kind, value }) => ({ kind, value })),
    place: place ? [...place.lines, place.city].filter(Boolean).join(', ') || null : null,
    checkedOn: service.verified?.on ?? null,
    topics: service.topics,
  };
}

const states = { open: 'open', closed: 'closed', unknown: 'hours not known' } as const;

const lineOf = ({ id, name, open, hoursOf, channels, place, checkedOn }: Listed): string =>
  [
    id,
    name,
    hoursOf ? `${states[open]} (building)` : states[open],
    channels.map(({ value }) => value).join(' / '),
    place ?? '',
    checkedOn ?? 'no check date',
  ].join('\t');

/** How many are in which state at that moment. */
function sayCounts(all: readonly Listed[], now: Instant): string {
  const counts = Object.entries(states).map(([state, words]) => `${all.filter(({ open }) => open === state).length} ${words}`);
  return `${counted(all.length, 'service')} at ${new Date(now).toISOString().slice(0, 16)}Z: ${counts.join(', ')}.`;
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = given(args, { country: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean' } }, usage, io);
  const now = call && instantOf(call.values['at'], io);
  if (!call || now === null) return 2;
  const { country, json } = call.values;
  if (typeof country === 'string' && !/^[A-Z]{2}$/.test(country)) {
    io.err(`--country ${country}: write two capital letters, as FI.`);
    return 2;
  }
  const read = await folderOf(call.positionals[0] ?? '', io);
  if (!read) return 1;
  const zones = makeZones();
  const wanted = read.services.filter((service) => typeof country !== 'string' || service.country === country);
  const lines = wanted.map((service) => listed(service, read.manifest, now, zones));
  for (const line of lines) io.out(json ? JSON.stringify(line) : lineOf(line));
  io.err(sayCounts(lines, now));
  if (now < read.manifest.built) io.err('This moment lies before the day on which the list was made: nothing is called open or closed.');
  return 0;
}

/** What a visitor would see at a moment: a line for each service. */
export const command: Command = { name: 'directory list', about: 'shows what a visitor would see at a moment', usage, run };
