import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Feed, LocalService } from '#shared/directory/local-service.ts';
import { holidaysOf } from '../../../build/holidays.ts';
import { cleanFeed } from '../../clean/clean-feed.ts';
import { type GateFault, gate, gateCodes } from '../../clean/gate.ts';
import { type ConfigRead, type FeedConfig, parseFeedConfig, plainConfig, readFeedConfig } from '../../feed-config.ts';
import { type FeedReport, feedReport, reportPage } from '../../import-report.ts';
import { sayJsonFault } from '../../json-fault.ts';
import type { Mapping } from '../../read/mapping.ts';
import { readFeed } from '../../read/read-feed.ts';
import { makeReport } from '../../report.ts';
import { isOfAnother, readFolder } from '../../shards/folder-source.ts';
import { publish } from '../../shards/publish.ts';
import { type ShardsInput, writeShards } from '../../shards/write-shards.ts';
import { readVerified, type Verified, withVerified } from '../../verified.ts';
import { counted } from '../counted.ts';
import { mappingIn, textOf } from '../named-files.ts';
import { sayUnwritable } from '../unwritable.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = `directory import FEED… --out DIR [--config FILE] [--mapping FILE] [--verified FILE] [--report FILE] [--accept ${gateCodes.join()}] [--force dangling]`;

const options = {
  out: { type: 'string' },
  config: { type: 'string' },
  mapping: { type: 'string' },
  verified: { type: 'string' },
  report: { type: 'string' },
  accept: { type: 'string' },
  force: { type: 'string' },
} as const;

interface Call {
  readonly feeds: readonly string[];
  readonly out: string;
  /** What may be as it is although a gate speaks against it. */
  readonly accepted: readonly string[];
  readonly values: Readonly<Partial<Record<keyof typeof options, string>>>;
}

function callOf(args: readonly string[], { err }: CommandIo): Call | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const accepted = values.accept?.split(',') ?? [];
    const unknown = accepted.find((code) => !gateCodes.includes(code)) ?? (values.force === 'dangling' ? undefined : values.force);
    if (unknown !== undefined) err(`There is nothing called "${unknown}" to accept or force. Use: ${usage}`);
    else if (positionals.length > 0 && values.out) return { feeds: positionals, out: values.out, accepted, values };
    else err(`Name at least one feed, and with --out the folder to write. Use: ${usage}`);
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}. Use: ${usage}`);
  }
  return null;
}

/** A key made of a file's or an address's name. */
function keyOf(feed: string): string {
  const name = basename(feed.replace(/\/+$/, ''))
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name.slice(0, 30) || 'feed';
}

/** The configs of a file: an object for one feed, a list for several. A text says why it can't be read. */
function readConfigs(text: string): readonly ConfigRead[] | string {
  if (!/^\ufeff?\s*\[/.test(text)) return [parseFeedConfig(text)];
  try {
    const list = JSON.parse(text.replace(/^\ufeff/, '')) as readonly unknown[];
    const entry = (read: ConfigRead, at: number): ConfigRead =>
      'faults' in read ? { faults: read.faults.map((fault) => `entry ${at + 1}: ${fault}`) } : read;
    return list.map((each, at) => entry(readFeedConfig(each), at));
  } catch (error) {
    return `${sayJsonFault(text, error)}.`;
  }
}

/** One config for each feed, in their order. Null where one is wrong, which is told. */
async function configsOf({ feeds, values }: Call, io: CommandIo): Promise<readonly FeedConfig[] | null> {
  const { config: path } = values;
  if (path === undefined) return feeds.map((feed) => plainConfig(keyOf(feed)));
  const text = await textOf('config', path, io);
  if (text === null) return null;
  const read = readConfigs(text);
  if (typeof read === 'string') {
    io.err(`--config ${path}: ${read}`);
    return null;
  }
  if (read.length !== feeds.length) {
    io.err(
      `--config ${path}: it describes ${counted(read.length, 'feed')} and ${feeds.length} are named. Write a list with one entry for each feed, in their order.`,
    );
    return null;
  }
  for (const each of read) if ('faults' in each) for (const fault of each.faults) io.err(`--config ${path}: ${fault}`);
  return read.every((each) => 'config' in each) ? read.flatMap((each) => ('config' in each ? [each.config] : [])) : null;
}

function faultSentence(fault: GateFault): string {
  const { feed } = fault;
  if (fault.code === 'shrunk')
    return `${feed}: the new list has ${counted(fault.after, 'record')} and the last one had ${fault.before}. Is the feed whole? If so, say --accept shrunk.`;
  if (fault.code === 'numbers-changed')
    return `${feed}: ${fault.changed} of ${fault.of} telephone numbers changed. Look at some of them; if they are right, say --accept numbers-changed.`;
  const now = fault.after === '' ? 'no record names a date any more' : `the newest date in the list is ${fault.after}`;
  return `${feed}: ${now}, and in the last one it was ${fault.before}. Is this an old export? If it is right, say --accept older.`;
}

/** Whether the new list may take the place of the last one; what speaks against it is told. */
async function mayReplace({ out, accepted }: Call, next: readonly LocalService[], { err }: CommandIo): Promise<boolean> {
  const last = await readFolder(out);
  const faults = (last.ok ? gate(last.value.services, next) : []).filter(({ code }) => !accepted.includes(code));
  for (const fault of faults) err(faultSentence(fault));
  if (faults.length > 0) err('Nothing was written; the last list stays as it is.');
  return faults.length === 0;
}

interface Imported {
  readonly services: readonly LocalService[];
  readonly feeds: readonly Feed[];
  readonly hide: readonly string[];
  readonly reports: readonly FeedReport[];
}

const feedOf = ({ key, name, licence, attribution, feedback, staleness }: FeedConfig, source: string): Feed => ({
  key,
  name: name ?? key,
  licence,
  attribution,
  link: /^https:/.test(source) ? source : null,
  feedback,
  ...(staleness.refreshDays !== null && { refreshDays: staleness.refreshDays }),
  ...(staleness.months && { stale: staleness.months }),
});

async function importAll(
  { feeds, values }: Call,
  configs: readonly FeedConfig[],
  mapping: Mapping | null,
  verified: Verified,
  io: CommandIo,
): Promise<Imported | null> {
  const services: LocalService[] = [];
  const reports: FeedReport[] = [];
  const hide: string[] = [];
  const today = new Date(io.now()).toISOString().slice(0, 10);
  for (const [index, source] of feeds.entries()) {
    const config = configs[index] ?? plainConfig(keyOf(source));
    const report = makeReport();
    const read = await readFeed(source, { report, mapping, force: values.force === 'dangling' });
    if (!read.ok) {
      io.err(`${read.detail['where'] || source}: ${read.detail['why']}.`);
      return null;
    }
    const cleaned = await cleanFeed(read.value, config, today, report);
    services.push(...cleaned.services.map((each) => withVerified(each, verified)));
    reports.push(feedReport(config, cleaned, report));
    hide.push(...config.hide.map((id) => `${config.key}:${id}`), ...cleaned.hidden);
    const review = cleaned.review.length;
    const look =
      review === 0
        ? ''
        : ` Look at ${counted(review, 'address', 'addresses')}: which, and why, stands in ${values.report ?? 'the report (--report FILE)'}.`;
    io.err(`${source}: ${counted(cleaned.read, 'record')} read, ${cleaned.services.length} listed.${look}`);
  }
  return { services, reports, hide, feeds: feeds.map((source, index) => feedOf(configs[index] ?? plainConfig(keyOf(source)), source)) };
}

/** Writes the report in both forms; false where it can't be written, which is told. */
async function writeReports(path: string | undefined, reports: readonly FeedReport[], { now, err }: CommandIo): Promise<boolean> {
  if (path === undefined) return true;
  const report = { at: new Date(now()).toISOString(), feeds: reports };
  const stem = path.replace(/\.(json|html)$/i, '');
  try {
    await writeFile(`${stem}.json`, `${JSON.stringify(report, null, 1)}\n`);
    await writeFile(`${stem}.html`, reportPage(report));
    return true;
  } catch (error) {
    err(`--report ${path}: ${sayUnwritable(error)} Nothing was published.`);
    return false;
  }
}

/** Public holidays of the countries of the records, and of those that a config names. */
function holidaysFor(services: readonly LocalService[], configs: readonly FeedConfig[]): Readonly<Record<string, readonly string[]>> {
  const countries = new Set([...services.flatMap(({ country }) => country ?? []), ...configs.flatMap(({ holidays }) => holidays ?? [])]);
  return Object.fromEntries([...countries].sort().map((country) => [country, holidaysOf(country)]));
}

/** Checks of records that are not in the feed any more: they do nothing, and that is told. */
function sayUnknown(verified: Verified, services: readonly LocalService[], { err }: CommandIo): void {
  const known = new Set(services.map(({ id }) => id));
  const gone = [...verified.keys()].filter((id) => !known.has(id));
  if (gone.length > 0)
    err(
      `--verified: the feed has no record with ${gone.length === 1 ? 'the id' : 'the ids'} ${gone.join(', ')}. Copy ids from the worklist as they are.`,
    );
  const found = verified.size - gone.length;
  if (found > 0) err(`--verified: ${counted(found, 'record')} checked.`);
}

async function verifiedOf({ values }: Call, io: CommandIo): Promise<Verified | null> {
  if (values.verified === undefined) return new Map();
  const text = await textOf('verified', values.verified, io);
  if (text === null) return null;
  const read = readVerified(text, new Date(io.now()).toISOString().slice(0, 10));
  for (const fault of read.faults) io.err(`--verified ${values.verified} ${fault}`);
  if (read.faults.length > 0) io.err('Nothing was written. Mend these rows and call it again.');
  return read.faults.length === 0 ? read.verified : null;
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = callOf(args, io);
  if (!call) return 2;
  if (await isOfAnother(call.out)) {
    io.err(`--out ${call.out}: the manifest.json in it is not of a directory. Name a folder of its own, as ${join(call.out, 'local')}.`);
    return 2;
  }
  const configs = await configsOf(call, io);
  const mapping = await mappingIn(call.values.mapping, io);
  const verified = await verifiedOf(call, io);
  if (!configs || mapping === 'bad' || !verified) return 2;
  if (new Set(configs.map(({ key }) => key)).size !== configs.length) {
    io.err('Two feeds have the same key. Give each its own, with --config.');
    return 2;
  }
  const imported = await importAll(call, configs, mapping, verified, io);
  if (!imported) return 1;
  if (!(await writeReports(call.values.report, imported.reports, io))) return 2;
  const { services, feeds, hide } = imported;
  sayUnknown(verified, services, io);
  const empty = feeds.filter(({ key }) => services.every(({ feed }) => feed !== key));
  for (const { key } of empty)
    io.err(`${key}: No record can be listed, so nothing was written. What was found stands in the report (--report FILE).`);
  if (empty.length > 0 || !(await mayReplace(call, services, io))) return 1;
  return await writeOut(call.out, { services, feeds, builtAt: io.now(), holidays: holidaysFor(services, configs), hide }, io);
}

/** Writes the files of the directory and puts them down; says why where that can't be done. */
async function writeOut(out: string, input: ShardsInput, io: CommandIo): Promise<Exit> {
  const files = shardsOf(input, io);
  if (!files) return 1;
  try {
    await publish(out, files);
  } catch (error) {
    io.err(`--out ${out}: ${sayUnwritable(error)}`);
    return 2;
  }
  io.out(`${out}: ${counted(input.services.length, 'service')} in ${counted(files.size, 'file')}.`);
  return 0;
}

/** The files of a directory; null where one would be larger than what is read, which is told. */
function shardsOf(input: ShardsInput, { err }: CommandIo): ReturnType<typeof writeShards> | null {
  try {
    return writeShards(input);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    err(`The directory can't be written: ${error.message}. Make the texts of the feed shorter, or import it as several directories.`);
    return null;
  }
}

/** Reads feeds, cleans them and writes a directory that the widget and the extension read. */
export const command: Command = { name: 'directory import', about: 'makes the files of a directory out of feeds', usage, run };
