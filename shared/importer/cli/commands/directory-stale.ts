import papa from 'papaparse';
import type { LocalService } from '#shared/directory/local-service.ts';
import { cardOf } from '#shared/directory/shards/card.ts';
import type { Manifest } from '#shared/directory/shards/manifest.ts';
import { type CheckAge, checkAge, feedAge } from '#shared/directory/trust.ts';
import type { Instant } from '#shared/time.ts';
import { counted } from '../counted.ts';
import { folderOf, given, instantOf } from './arguments.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'directory stale DIR [--at INSTANT]';

/** The worst first: what should be checked again. */
const order: readonly CheckAge[] = ['very-old', 'undated', 'old', 'call-first'];

/** The columns of the worklist. The last two are empty: whoever asked the service writes the day and the body, and `--verified` reads them. */
const columns = ['id', 'name', 'number', 'age', 'last_checked', 'checked_on', 'by'] as const;

/** A text that a spreadsheet would take for a formula gets a sign before it. */
const cell = (text: string): string => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

const numberOf = ({ channels }: LocalService): string => channels.find(({ kind }) => kind === 'phone')?.value ?? '';

const lineOf = (age: CheckAge, service: LocalService): string =>
  papa.unparse([[service.id, cell(service.name), cell(numberOf(service)), age, service.verified?.on ?? '', '', '']]);

/** A list that is not renewed as its keeper promised. */
function sayAged(feed: Manifest['feeds'][number], { built }: Manifest, now: Instant, { err }: CommandIo): void {
  const age = feedAge(feed, built, now);
  if (age === 'current') return;
  const shown = age === 'gone' ? 'Its places are not shown any more' : 'Visitors are told that it is old';
  err(`${feed.key}: not renewed since ${new Date(built).toISOString().slice(0, 10)}. ${shown}. Import it again.`);
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = given(args, { at: { type: 'string' } }, usage, io);
  const now = call && instantOf(call.values['at'], io);
  if (!call || now === null) return 2;
  const read = await folderOf(call.positionals[0] ?? '', io);
  if (!read) return 1;
  const { manifest, services } = read;
  for (const feed of manifest.feeds) sayAged(feed, manifest, now, io);
  const limits = new Map(manifest.feeds.map(({ key, stale }) => [key, stale]));
  const aged = services.map((service) => ({ service, age: checkAge(cardOf(service), now, limits.get(service.feed)) }));
  io.out(columns.join(','));
  for (const age of order) for (const each of aged) if (each.age === age) io.out(lineOf(age, each.service));
  const fresh = aged.filter(({ age }) => age === 'fresh').length;
  io.err(
    `${counted(services.length, 'record')}, ${fresh} of them checked not long ago and not in this table. Ask the others whether all is right, write the day under checked_on and who asked (an organisation, no person) under by, and give the table to: directory import … --verified FILE.`,
  );
  return 0;
}

/** A worklist of what should be checked again, the worst first: a table that a volunteer can fill in and feed back. */
export const command: Command = { name: 'directory stale', about: 'lists what should be checked again, as a table to fill in', usage, run };
