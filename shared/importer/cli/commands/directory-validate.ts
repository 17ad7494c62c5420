import { parseArgs } from 'node:util';
import { cleanFeed } from '../../clean/clean-feed.ts';
import { plainConfig } from '../../feed-config.ts';
import { readFeed } from '../../read/read-feed.ts';
import { makeReport } from '../../report.ts';
import { sentenceOf } from '../../report-sentences.ts';
import { counted } from '../counted.ts';
import { mappingIn } from '../named-files.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'directory validate FILE [--country CC] [--mapping FILE]';

interface Call {
  readonly file: string;
  readonly country: string | null;
  readonly mapping: string | undefined;
}

function callOf(args: readonly string[], { err }: CommandIo): Call | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { country: { type: 'string' }, mapping: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, country: values.country ?? null, mapping: values.mapping };
    err(`Name one feed. Use: ${usage}`);
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}. Use: ${usage}`);
  }
  return null;
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = callOf(args, io);
  if (!call) return 2;
  const mapping = await mappingIn(call.mapping, io);
  if (mapping === 'bad') return 2;
  const report = makeReport();
  const read = await readFeed(call.file, { report, mapping, force: true });
  if (!read.ok) {
    io.err(`${read.detail['where'] || call.file}: ${read.detail['why']}.`);
    return 1;
  }
  const config = { ...plainConfig('feed'), country: call.country };
  const cleaned = await cleanFeed(read.value, config, new Date(io.now()).toISOString().slice(0, 10), report);
  for (const finding of report.findings()) {
    const { says, todo } = sentenceOf(finding);
    const samples = finding.samples.map(({ where, what }) => (what ? `${where}: ${what}` : where)).join(' · ');
    io.out(`${finding.count} × ${says} ${todo} (${samples})`);
  }
  io.out(`${counted(cleaned.read, 'record')} read, ${cleaned.services.length} can be listed.`);
  return cleaned.services.length > 0 ? 0 : 1;
}

/** Says what is wrong with a feed, how often and where, and what to do; writes nothing. */
export const command: Command = { name: 'directory validate', about: 'says what is wrong with a feed, and writes nothing', usage, run };
