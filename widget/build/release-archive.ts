import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from '#shared/build/zip-of.ts';
import { built, root } from '../examples/built.ts';
import { fill } from '../examples/page.ts';
import { filesIn } from './files-in.ts';
import { sumsOf } from './sums.ts';

/** The day of the newest source in the lists of a built widget, `YYYY-MM-DD`. */
export function dayOfLists(folder: string): string {
  const [first = ''] = filesIn(join(folder, 'directory')).filter((name) => name.endsWith('.more.json'));
  const { built: day } = JSON.parse(readFileSync(join(folder, 'directory', first), 'utf8')) as { built: string };
  return day;
}

/** The version of the project, which every way in carries. */
export function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A day in the words of the guides that lie beside the files, which are English. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/**
 * The archive that a site unpacks and uploads to any host: the folder, a page that says how, the licence, the sums. The same files make the
 * same bytes.
 */
export function releaseArchive(folder = built.widget): Buffer {
  const page = readFileSync(join(root, 'widget/release/START-HERE.html'), 'utf8');
  const guide = fill(page, { version: versionOf(), lists: dayInWords(dayOfLists(folder)) });
  const files: (readonly [string, Uint8Array])[] = [
    ['LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
    ['START-HERE.html', Buffer.from(guide)],
    ...filesIn(folder).map((path) => [`wellbeing/${path}`, readFileSync(join(folder, path))] as const),
  ];
  return zipOf([...files, ['SHA256SUMS.txt', Buffer.from(sumsOf(files))]]);
}
