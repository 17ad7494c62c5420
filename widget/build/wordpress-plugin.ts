import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf } from '#shared/build/zip-of.ts';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { allRegions } from '#shared/directory/region.ts';
import { languages } from '#shared/i18n/languages.ts';
import { built, root } from '../examples/built.ts';
import { fill } from '../examples/page.ts';
import { usualRules } from '../static/room.ts';
import { filesIn } from './files-in.ts';
import { plainWords } from './plain-words.ts';
import { dayInWords, dayOfLists, versionOf } from './release-archive.ts';
import { wordpressLanguages } from './wordpress-words.ts';

/** The folder of the plugin's own code, and the name under which a site keeps it. */
const source = join(root, 'widget/wordpress');
const name = 'even-keel-wellbeing';

/** What PHP needs for the first view: emergency numbers of every region, the words by language with how old the lists are, which languages are drafts, and the rules that keep the card's place. */
function firstView(day: string): string {
  const said = languages.map(({ tag }) => [tag, plainWords(tag, day)] as const);
  return JSON.stringify({
    numbers: Object.fromEntries(
      allRegions()
        .map((region) => [region, firstNumbers(region).map(({ kind, number, confirmed }) => [kind, number, confirmed])] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    words: Object.fromEntries(said.map(([tag, { words, dated }]) => [tag, { ...words, dated }])),
    drafts: languages.filter(({ draft }) => draft).map(({ tag }) => tag),
    rooms: usualRules(),
  });
}

/** Every file of the WordPress plugin, by its path inside the plugin's folder. `folder` is that of the built widget. */
export function wordpressFiles(folder = built.widget): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const day = dayOfLists(folder);
  const facts = { version: versionOf(), lists: dayInWords(day) };
  const script = readFileSync(join(source, 'block/editor.js'), 'utf8');
  const own = filesIn(source).map((path) => [path, fill(readFileSync(join(source, path), 'utf8'), facts)] as const);
  const texts = [...own, ...wordpressLanguages(script), ['first-view.json', firstView(day)] as const];
  return [
    ['LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
    ...texts.map(([path, text]) => [path, Buffer.from(text)] as const),
    ...filesIn(folder).map((path) => [`wellbeing/${path}`, readFileSync(join(folder, path))] as const),
  ];
}

/** The plugin as WordPress takes it under "Upload Plugin". The same files make the same bytes. */
export const wordpressArchive = (folder = built.widget): Buffer =>
  zipOf(wordpressFiles(folder).map(([path, bytes]) => [`${name}/${path}`, bytes] as const));
