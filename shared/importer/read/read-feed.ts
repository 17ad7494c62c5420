import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { decode } from './decode.ts';
import { brokenRelations, joinTables } from './join-tables.ts';
import { fromJson } from './json-shapes.ts';
import { type Mapping, mapped, unknownColumn } from './mapping.ts';
import { type FeedFile, type OpenFault, openFiles } from './open-files.ts';
import { readApi } from './read-api.ts';
import { readLines, servicesOfLine } from './read-lines.ts';
import { tableName } from './table-names.ts';
import { readSheet, type Sheet, tablesOf } from './tables.ts';

export interface ReadOptions {
  readonly report: Report;
  readonly mapping?: Mapping | null;
  /** Goes on although most links lead nowhere. */
  readonly force?: boolean;
}

interface Text {
  readonly name: string;
  readonly text: string;
}

const faults: Readonly<Record<OpenFault, string>> = {
  missing: 'there is no file or folder of that name',
  'too-large': 'it is larger than 200 MB. Split it, or import it as several feeds',
  'zip-damaged': 'the zip is damaged or closed with a password. Pack it again',
  'zip-path': 'the zip wants to write outside of its folder. Do not use it before someone has looked at where it comes from',
  'zip-bomb': 'the zip unfolds to far more than it should. Do not use it before someone has looked at where it comes from',
};

/** A page of a web server, where data should be: a wrong address, a login, an error with status 200. */
const isMarkup = (text: string): boolean => /^\s*(<!doctype|<html|<\?xml|<head|<body)/i.test(text.slice(0, 400));

const isTable = ({ name }: Text): boolean => /\.(csv|tsv)$/i.test(name);

const fromLines = ({ name, text }: Text, report: Report): readonly SourceService[] =>
  text.split('\n').flatMap((line, index) => servicesOfLine(line, `${name} line ${index + 1}`, report));

function fromDocument(file: Text, report: Report): readonly SourceService[] | null {
  try {
    const found = fromJson(JSON.parse(file.text), file.name, report);
    if (found.length === 0) report.note('note', 'no-service', file.name);
    return found;
  } catch {
    // several values under each other are lines, whatever the file is called
    const lines = file.text.includes('\n') ? fromLines(file, report) : [];
    return lines.length > 0 ? lines : null;
  }
}

const failed = (where: string, why: string): Result<never> => fail('import-file', { where, why });

function fromJsonFiles(files: readonly Text[], report: Report): Result<readonly SourceService[]> {
  const services: SourceService[] = [];
  for (const file of files) {
    if (isMarkup(file.text))
      return failed(file.name, 'this is a page of a website and no data. Check the address, or whether a login is needed');
    const isLines = /\.(ndjson|jsonl)$/i.test(file.name);
    const found = isLines ? fromLines(file, report) : fromDocument(file, report);
    if (found === null) return failed(file.name, 'this is no JSON. It may be cut off: export it again');
    services.push(...found);
  }
  return ok(services);
}

function fromTables(files: readonly Text[], { report, force }: ReadOptions): Result<readonly SourceService[]> {
  const found = tablesOf(files, report);
  if (!found.ok) return found;
  const tables = found.value;
  if (!tables.has('services'))
    return failed(
      files.map(({ name }) => basename(name)).join(', '),
      'there is no table of services. Name it services.csv, or give a mapping file with --mapping',
    );
  const { services, dangling } = joinTables(tables, report);
  const [broken] = brokenRelations(dangling);
  if (broken && !force)
    return failed(
      broken.relation,
      `${broken.dangling} of ${broken.links} links lead to nothing. Export all tables at the same time, or say --force ${'dangling'} if that is how it is`,
    );
  return ok(services);
}

function fromMapping(files: readonly Text[], mapping: Mapping, report: Report): Result<readonly SourceService[]> {
  const sheets: Sheet[] = [];
  for (const { name, text } of files) {
    const sheet = readSheet(text, name, report, (column) => column.trim());
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  const columns = sheets.flatMap((sheet) => sheet.columns);
  const unknown = unknownColumn(mapping, columns);
  if (unknown !== null) {
    const there = columns.filter((column) => column !== '').join(', ');
    return failed('', `the mapping takes something from a column "${unknown}", which is not there. The table has: ${there}`);
  }
  return ok(sheets.flatMap(({ rows }) => rows.map((row) => ({ where: row.where, tree: mapped(row, mapping) }))));
}

/** One service once, although a list, a page and its own file may all hold it: the fuller one stays. Other words under its id are another record. */
function once(services: readonly SourceService[], report: Report): readonly SourceService[] {
  const kept = new Map<string, SourceService>();
  for (const [index, each] of services.entries()) {
    const key = worldwideKey(each) ?? `${index}`;
    const known = kept.get(key);
    if (known) report.note('note', 'read-twice', each.where);
    if (!known || Object.keys(known.tree).length < Object.keys(each.tree).length) kept.set(key, each);
  }
  return [...kept.values()];
}

/** What two documents that hold the same service have in common; null for an id that is unique only inside its document. */
function worldwideKey({ tree: { id, organization, name, description } }: SourceService): string | null {
  const isWorldwide = typeof id === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(id);
  return isWorldwide ? JSON.stringify([id, organization ?? null, name ?? null, description ?? null]) : null;
}

function fromFiles(files: readonly FeedFile[], options: ReadOptions): Result<readonly SourceService[]> {
  const { report, mapping } = options;
  const texts = files.map(({ name, bytes }) => ({ name, text: decode(bytes, name, report) }));
  if (texts.length > 0 && texts.every(({ text }) => text.trim() === ''))
    return failed(texts[0]?.name ?? '', 'there is nothing in it. Export it again');
  const tables = texts.filter(isTable);
  const [markup] = tables.filter(({ text }) => isMarkup(text));
  if (markup) return failed(markup.name, 'this is a page of a website and no table. Check the address, or whether a login is needed');
  if (mapping) return fromMapping(tables, mapping, report);
  // a folder of tables often carries a datapackage.json, which is no feed
  const documents = texts.filter((each) => !isTable(each) && !/datapackage\.json$/i.test(each.name));
  if (tables.some(({ name }) => tableName(name) === 'services') || documents.length === 0)
    return tables.length === 0 ? failed('', 'there is no data in it: no .csv, .json or .ndjson') : fromTables(tables, options);
  const found = fromJsonFiles(documents, report);
  return found.ok ? ok(once(found.value, report)) : found;
}

/** What was read: all at once, or while it is cleaned. */
export type FeedRecords = readonly SourceService[] | AsyncIterable<SourceService>;

/** A file of lines is read while it is cleaned, so that its size does not matter. A page of a website has another first line. */
async function isLinesFile(source: string): Promise<boolean> {
  if (!/\.(ndjson|jsonl)$/i.test(source)) return false;
  try {
    const file = await open(source);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(400), 0, 400, 0);
    await file.close();
    return /^\s*[[{]/.test(buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, ''));
  } catch {
    return false;
  }
}

/**
 * Reads a feed: an address of an HSDS 3 interface, a folder, a zip or a file. Nothing of it is judged here.
 * Fails with `import-file`; `detail` says where and why, as the end of a sentence.
 */
export async function readFeed(source: string, options: ReadOptions): Promise<Result<FeedRecords>> {
  if (/^https?:\/\//i.test(source)) return await readApi(source, options.report);
  if (await isLinesFile(source)) return ok(readLines(source, options.report));
  const files = await openFiles(source);
  if (typeof files === 'string') return failed(source, faults[files]);
  return fromFiles(files, options);
}
