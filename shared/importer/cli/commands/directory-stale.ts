import type { LocalService } from '#shared/directory/local-service.ts';
import { cardOf } from '#shared/directory/shards/card.ts';
import { type CheckAge, checkAge, feedAge } from '#shared/directory/trust.ts';
import { folderOf, given, instantOf } from './arguments.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'directory stale DIR [--at INSTANT]';

/** The worst first: what should be checked again. */
const order: readonly CheckAge[] = ['very-old', 'undated', 'old', 'call-first'];

const lineOf = (age: CheckAge, { id, name, verified }: LocalService): string => [age, verified?.on ?? '', id, name].join('\t');

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = given(args, { at: { type: 'string' } }, usage, io);
  const now = call && instantOf(call.values['at'], io);
  if (!call || now === null) return 2;
  const read = await folderOf(call.positionals[0] ?? '', io);
  if (!read) return 1;
  const { manifest, services } = read;
  for (const feed of manifest.feeds) {
    const age = feedAge(feed, manifest.built, now);
    if (age !== 'current')
      io.err(`${feed.key}: not renewed since ${new Date(manifest.built).toISOString().slice(0, 10)} (${age}). Import it again.`);
  }
  const aged = services.map((service) => ({ service, age: checkAge(cardOf(service), now) }));
  for (const age of order) for (const each of aged) if (each.age === age) io.out(lineOf(age, each.service));
  const fresh = aged.filter(({ age }) => age === 'fresh').length;
  io.err(`${services.length} records, ${fresh} of them checked in the last months.`);
  return 0;
}

/** Records whose last check is old or not known, the worst first, so that somebody can ask the service again. */
export const command: Command = { name: 'directory stale', run };
