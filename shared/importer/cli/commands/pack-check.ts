import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import papa from 'papaparse';
import sentences from '#shared/i18n/locales/en/site-faults.json' with { type: 'json' };
import type { SiteFault } from '#shared/site-pack/fault.ts';
import { readSitePackText, type SitePackRead } from '#shared/site-pack/read-site-pack.ts';
import { readSiteRows } from '#shared/site-pack/read-site-rows.ts';
import { decode } from '../../read/decode.ts';
import { makeReport } from '../../report.ts';
import { asObject, asText } from '../../values.ts';
import { counted } from '../counted.ts';
import { sayUnwritable } from '../unwritable.ts';
import type { Command, CommandIo, Exit } from './command.ts';

const usage = 'pack check FILE [--out FILE]';

/** A fault in words, after the place where it stands. */
export function sayFault({ code, where, params }: SiteFault): string {
  const sentence = sentences[`site-pack.fault.${code}`].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
  return where === '' ? sentence : `${where}: ${sentence}`;
}

interface Call {
  readonly file: string;
  readonly out: string | null;
}

function callOf(args: readonly string[], { err }: CommandIo): Call | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, out: values.out ?? null };
    err(`Name one file. Use: ${usage}`);
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}. Use: ${usage}`);
  }
  return null;
}

/** A pack is JSON, whatever its name; everything else is read as the table of the template. */
function read(text: string): SitePackRead & { readonly raw: unknown } {
  if (/^\ufeff?\s*[[{]/.test(text)) {
    const found = readSitePackText(text);
    return { ...found, raw: found.pack ? JSON.parse(text.replace(/^\ufeff/, '')) : null };
  }
  // a spreadsheet of a country that writes decimals with commas saves with semicolons: the library finds out which
  return readSiteRows(papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false }).data);
}

/** The pack as it is published: the name of nobody who did not agree stands in the file, whatever the widget would show. */
function withoutNames(raw: unknown): unknown {
  const { people, ...rest } = asObject(raw);
  if (!Array.isArray(people)) return raw;
  const mayStand = (each: unknown): boolean => !asText(asObject(each)['name']) || asObject(each)['agreed'] === true;
  return { ...rest, people: people.filter(mayStand) };
}

async function run(args: readonly string[], io: CommandIo): Promise<Exit> {
  const call = callOf(args, io);
  if (!call) return 2;
  let text: string;
  try {
    text = decode(await readFile(call.file), call.file, makeReport());
  } catch {
    io.err(`${call.file} can't be read. Name a file that is there.`);
    return 2;
  }
  const { pack, faults, raw } = read(text);
  for (const fault of faults) io.out(sayFault(fault));
  if (!pack) return 1;
  io.out(
    `${counted(pack.people.length, 'person', 'people')}, ${counted(pack.listings.length, 'listing')}${faults.length > 0 ? `, ${counted(faults.length, 'thing')} to mend` : ': all of it can be shown'}.`,
  );
  if (call.out !== null) {
    try {
      await writeFile(call.out, `${JSON.stringify(withoutNames(raw), null, 1)}\n`);
    } catch (error) {
      io.err(`--out ${call.out}: ${sayUnwritable(error)}`);
      return 2;
    }
    io.err(`${call.out} is written${faults.length > 0 ? '; what is to be mended is left out where it is shown' : ''}.`);
  }
  return faults.some(({ code }) => code !== 'old') ? 1 : 0;
}

/** Says what is wrong with a site's own pack, by entry or by row, and what to do; with `--out` it writes the pack of a table. */
export const command: Command = {
  name: 'pack check',
  about: 'says what is wrong with a site pack or its table, and makes the pack',
  usage,
  run,
};
