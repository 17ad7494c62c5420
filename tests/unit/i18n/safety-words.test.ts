import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The content documents are not part of the package. Where they stand beside it, or where `EVEN_KEEL_CONTENT` says, the words that safety
 * rests on are compared with them; elsewhere this is skipped, by its name.
 */
const folder = process.env['EVEN_KEEL_CONTENT'] ?? join('..', 'shared', 'content');
const documents = existsSync(folder) ? readdirSync(folder).filter((name) => /^psychosocial-content.*\.md$/.test(name)) : [];

const locale = 'shared/i18n/locales/en';
const words: Readonly<Record<string, string>> = Object.assign(
  {},
  ...readdirSync(locale).map((name) => JSON.parse(readFileSync(join(locale, name), 'utf8'))),
);

/** The words that safety rests on: cautions, what Help and its cards say, what a card to understand by says, what is promised about what is kept. */
const families: readonly RegExp[] = [
  /^exercises\.caution\./,
  /^exercises\.[a-z0-9-]+\.note\./,
  /^exercises\.gr-orient\./,
  /^help\.(danger|local|now|near|text)\b/,
  /^violence\.\w+$/,
  /^understand\.un-/,
  /^understand\.who\./,
  /^reach\.(after|trace|tell|bill|private|line)\./,
  /^standing-by\.\d/,
  /^checkin\.said\./,
  /^closing\./,
  /^common\.disclaimer$/,
  /^settings\.(remove-warning|remove-clear|device\.\w+\.note|backup\.warning)$/,
  /^settings\.about\./,
  /^welcome\.(is-not|stays|help|child\.\d)$/,
];

/** Sentences of our own, where the documents say what to do and not in which words, and names of buttons. */
const ours: readonly string[] = [
  'closing.grown-up',
  'closing.helper.0',
  'exercises.br-478.note.beginners',
  'exercises.br-hand.note.fingers',
  'exercises.br-own.note.first-choice',
  'exercises.gr-orient.note.helper',
  'exercises.gr-orient.way-out',
  'exercises.mi-strengths.note.adult-nearby',
  'exercises.mi-unhook.note.stop',
  'exercises.pr-steps.note.stop',
  'exercises.so-ask-specific.note.example',
  'help.local',
  'help.local.choose',
  'help.near',
  'help.near.copy',
  'help.now.child.lines',
  'help.text.all',
  'help.text.registered',
  'help.text.some-areas',
  'settings.about.long',
  'settings.backup.warning',
  'settings.device.shared.note',
  'violence.none',
  'violence.nothing',
];

/** Alike but for spaces, quotation marks, capitals, and what stands in the places. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\{\w+\}|…/g, '{}')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const sentences = (text: string): readonly string[] =>
  plain(text)
    .split(/(?<=[.:])\s/)
    .map((each) => each.replace(/\.$/, '').trim())
    .filter((each) => each !== '');

test('every sentence of our own is one that is said', () => {
  expect(ours.filter((key) => !(key in words))).toEqual([]);
});

test.skipIf(documents.length === 0)('the words that safety rests on stand in the content documents, but for a few of our own', () => {
  const content = plain(documents.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
  const checked = Object.entries(words).filter(([key]) => families.some((family) => family.test(key)));
  expect(checked.length).toBeGreaterThan(300);
  const changed = checked.filter(([, text]) => sentences(text).some((each) => !content.includes(each))).map(([key]) => key);
  expect(changed.filter((key) => !ours.includes(key))).toEqual([]);
});
