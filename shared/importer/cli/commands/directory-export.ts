import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalService } from '#shared/directory/local-service.ts';
import { isFileName } from '#shared/directory/shards/file-ref.ts';
import type { Instant } from '#shared/time.ts';
import { csvOf } from '../../export/csv.ts';
import { hsdsPage, hsdsService } from '../../export/hsds.ts';
import { jsonLdOf } from '../../export/json-ld.ts';
import { bundleOf } from '../../shards/bundle.ts';
import type { FolderRead } from '../../shards/folder-source.ts';
import { sayUnwritable } from '../unwritable.ts';
import { folderOf, given } from './arguments.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'directory export DIR --to hsds|jsonld|csv|bundle --out PATH';

/** One service a line where the name asks for it, else one page. */
const hsdsOf = (services: readonly LocalService[], out: string): string =>
  out.endsWith('.ndjson')
    ? services.map((each) => `${JSON.stringify(hsdsService(each))}\n`).join('')
    : `${JSON.stringify(hsdsPage(services), null, 1)}\n`;

const writers: Readonly<Record<string, (read: FolderRead, out: string, now: Instant) => string>> = {
  hsds: ({ services }, out) => hsdsOf(services, out),
  csv: ({ services }) => csvOf(services),
  jsonld: ({ services, manifest }, _, now) => jsonLdOf(services, manifest, now),
};

async function bundled(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).filter(isFileName).sort();
  return bundleOf(new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const))));
}

async function contentOf(folder: string, to: string, out: string, io: CommandIo): Promise<string | null> {
  const read = await folderOf(folder, io);
  if (!read) return null;
  const write = writers[to];
  if (write) return write(read, out, io.now());
  const bundle = await bundled(folder);
  if (bundle === null) io.err(`${folder}: larger than the 2 MB that one file may have. Hand round a zip of the folder instead.`);
  return bundle;
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = given(args, { to: { type: 'string' }, out: { type: 'string' } }, usage, io);
  if (!call) return 2;
  const { to, out } = call.values;
  if (typeof to !== 'string' || typeof out !== 'string' || !(to in writers || to === 'bundle')) {
    io.err(`Say what to write and where. Use: ${usage}`);
    return 2;
  }
  const content = await contentOf(call.positionals[0] ?? '', to, out, io);
  if (content === null) return 1;
  try {
    await writeFile(out, content);
  } catch (error) {
    io.err(`--out ${out}: ${sayUnwritable(error)}`);
    return 2;
  }
  return 0;
}

/** Writes a directory in another form: HSDS 3.1, a table, JSON-LD for a page, or one file to bring in. */
export const command: Command = { name: 'directory export', about: 'writes a directory in another format', usage, run };
