import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { chosenLines, type FirstLine, type FirstLines, linkOf } from '../first-lines.ts';
import { type FirstKey, type FirstWords, say } from '../words.ts';

/** What a first view without script is about. */
export interface FirstView {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47. */
  readonly language: string;
  readonly audience: string;
  readonly topics: readonly string[];
  /** The country's file of first lines, as it lies beside the widget; null where there is none. */
  readonly lines: FirstLines | null;
  /** How many lines at most; three where nothing is said. */
  readonly most?: number;
  /** The sentences of the language; English where a sentence is missing. */
  readonly words: FirstWords;
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The lines that the widget would show first. */
export const linesOf = ({ lines, topics, audience, language, most }: FirstView): readonly FirstLine[] =>
  chosenLines(lines, { topics, audience, spoken: language.split('-')[0] ?? '' }).slice(0, most);

/** A number as it is read; left to right whatever the language around it. */
const number = (text: string): string => `<span dir="ltr">${escaped(text)}</span>`;

function lineHtml(line: FirstLine, t: (key: FirstKey, params?: Readonly<Record<string, string>>) => string): string {
  const [name, , kind, value, keyword] = line;
  const href = linkOf(line);
  const shown =
    kind === 'phone' || kind === 'sms' ? number(value) : escaped(t(kind === 'email' || kind === 'chat' ? `widget.${kind}` : 'widget.web'));
  const more = keyword ? `, ${escaped(kind === 'phone' ? t('widget.menu', { menu: keyword }) : t('widget.keyword', { keyword }))}` : '';
  return `<li><strong>${escaped(name)}</strong>${more}: ${href ? `<a href="${escaped(href)}">${shown}</a>` : shown}</li>`;
}

/**
 * The first view as plain HTML: paragraphs, a list, links, nothing that a sanitizer of a content system takes out, and where it takes out the
 * links the numbers stand there as text. For sites that build statically, for the inside of the tag, and for places where no script may run.
 */
export function firstViewHtml(view: FirstView): string {
  const t = (key: FirstKey, params: Readonly<Record<string, string>> = {}): string => say(view.words, key, params);
  const numbers = firstNumbers(view.country);
  const danger = numbers.map(({ kind, number: digits }) => {
    const what = kind === 'police' || kind === 'ambulance' ? `${escaped(t(`widget.${kind}`))} ` : '';
    return `${what}<a href="tel:${escaped(digits)}">${number(digits)}</a>`;
  });
  const lines = linesOf(view).map((line) => `  ${lineHtml(line, t)}`);
  return [
    `<p><strong>${escaped(t('widget.danger'))}</strong> ${danger.length > 0 ? danger.join(' · ') : escaped(t('widget.local'))}</p>`,
    ...(lines.length > 0 ? [`<p>${escaped(t('widget.lines'))}</p>`, '<ul>', ...lines, '</ul>'] : []),
    `<p>${escaped(t('widget.disclaimer'))}</p>`,
  ].join('\n');
}
