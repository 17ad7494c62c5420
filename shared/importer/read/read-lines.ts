import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { decode } from './decode.ts';
import { fromJson } from './json-shapes.ts';

/** The longest line that is kept in memory, in bytes: a service with everything has some thousands. */
const longestLine = 20_000_000;

/** The lines of a file as they come, without holding the file: bytes between line ends. */
async function* bytesOfLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let held = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      held = 0;
      from = end + 1;
    }
    held += chunk.length - from;
    if (held <= longestLine) rest.push(chunk.subarray(from));
  }
  if (held > 0) yield Buffer.concat(rest);
}

/** The services of one line; a line that is no JSON costs one line, and is told. */
export function servicesOfLine(line: string, where: string, report: Report): readonly SourceService[] {
  if (line.trim() === '') return [];
  try {
    return fromJson(JSON.parse(line.replace(/^\ufeff/, '')), where, report);
  } catch {
    report.note('warn', 'line-no-json', where, line);
    return [];
  }
}

/** A feed of lines, read while it is cleaned: a file of any size takes the memory of one line. */
export async function* readLines(path: string, report: Report): AsyncGenerator<SourceService> {
  const name = basename(path);
  let number = 0;
  for await (const bytes of bytesOfLines(path)) {
    number += 1;
    yield* servicesOfLine(decode(bytes, `${name} line ${number}`, report), `${name} line ${number}`, report);
  }
}
