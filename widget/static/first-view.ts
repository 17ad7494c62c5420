import type { AudienceCode } from '#shared/directory/audiences.ts';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { languageOf, nearestLanguage } from '#shared/i18n/languages.ts';
import { chosenLines, type FirstLine, type FirstLines, isNumber, isOfEachPart, linkOf, type Note } from '../first-lines.ts';
import { type FirstKey, type FirstWords, say } from '../words.ts';

/** What a first view without script is about. */
export interface FirstView {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47. */
  readonly language: string;
  readonly audience: AudienceCode;
  /** ISO 3166-2; null or nothing for the whole country. */
  readonly subdivision?: string | null;
  readonly topics: readonly string[];
  /** The country's file of first lines, as it lies beside the widget; null where there is none. */
  readonly lines: FirstLines | null;
  /** How many lines at most; as many as the widget shows where nothing is said. Lines of each part of a country stand together or not at all. */
  readonly most?: number;
  /** The sentences of the language; English where a sentence is missing. */
  readonly words: FirstWords;
  /** How old the lists are, in a sentence of the language: no site may leave it out (content 6.7). */
  readonly dated: string;
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The lines that the widget would show first. */
export const linesOf = ({
  lines,
  topics,
  audience,
  subdivision = null,
  language,
  most = Number.POSITIVE_INFINITY,
}: FirstView): readonly FirstLine[] => {
  const all = chosenLines(lines, { topics, audience, subdivision, spoken: language.split('-')[0] ?? '' });
  return all.filter((each, at) => at < most || isOfEachPart(each));
};

type Say = (key: FirstKey, keyword?: string) => string;

/** What is read of a line: its name with what is pressed or sent after, what must be said before its number, and the word that a number or an address has. */
export interface SaidLine {
  readonly name: string;
  readonly notes: readonly string[];
  /** Null for a telephone, whose number says it. */
  readonly how: string | null;
}

export function sayLine([name, , kind, , keyword, notes = '']: FirstLine, t: Say): SaidLine {
  return {
    name: keyword ? `${name}, ${t(kind === 'phone' ? 'widget.menu' : 'widget.keyword', keyword)}` : name,
    notes: [...notes].map((note) => t(`widget.note.${note as Note}`)),
    how: kind === 'phone' ? null : t(`widget.${kind}`),
  };
}

/** A safety text: its sentence, and the English one where nobody has reviewed the language (content 9.3). */
export const saySafety = (view: Pick<FirstView, 'words' | 'language'>, key: FirstKey): readonly [own: string, english: string | null] => [
  say(view.words, key),
  languageOf(nearestLanguage([view.language])).draft ? say({}, key) : null,
];

/** A number as it is read; left to right whatever the language around it. */
const number = (text: string): string => `<span dir="ltr">${escaped(text)}</span>`;

function lineHtml(line: FirstLine, t: Say): string {
  const { name, notes, how } = sayLine(line, t);
  const href = linkOf(line);
  const shown = [how === null ? '' : escaped(how), isNumber(line) ? number(line[3]) : ''].filter((each) => each).join(' ');
  const about = [`<strong>${escaped(name)}</strong>`, ...notes.map(escaped)].join(' · ');
  return `<li>${about}: ${href ? `<a href="${escaped(href)}">${shown}</a>` : shown}</li>`;
}

function safetyHtml(view: FirstView, key: FirstKey): string {
  const [own, english] = saySafety(view, key);
  return english === null ? escaped(own) : `${escaped(own)} <span lang="en" dir="ltr">${escaped(english)}</span>`;
}

function dangerHtml(view: FirstView): string {
  const numbers = firstNumbers(view.country).map(({ kind, number: digits, confirmed }) => {
    const what = kind === 'general' ? '' : `${escaped(say(view.words, `widget.${kind}`))} `;
    return `${what}<a href="tel:${escaped(digits)}">${number(digits)}</a>${confirmed ? '' : ` (${safetyHtml(view, 'widget.note.u')})`}`;
  });
  return `<p><strong>${safetyHtml(view, 'widget.danger')}</strong> ${numbers.length > 0 ? numbers.join(' · ') : safetyHtml(view, 'widget.local')}</p>`;
}

/**
 * The first view as plain HTML: paragraphs, a list, links, nothing that a sanitizer of a content system takes out, and where it takes out the
 * links the numbers stand there as text. For sites that build statically, for the inside of the tag, and for places where no script may run.
 */
export function firstViewHtml(view: FirstView): string {
  const t: Say = (key, keyword) => say(view.words, key, keyword);
  const lines = linesOf(view).map((line) => `  ${lineHtml(line, t)}`);
  return [
    dangerHtml(view),
    ...(lines.length > 0 ? [`<p>${escaped(t('widget.lines'))}</p>`, '<ul>', ...lines, '</ul>'] : []),
    `<p>${escaped(t('widget.disclaimer'))} ${escaped(view.dated)}</p>`,
  ].join('\n');
}
