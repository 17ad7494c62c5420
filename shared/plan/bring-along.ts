import { isRisk } from '../circle/suggestible.ts';
import { blurredName, type Tie } from '../circle/tie.ts';
import type { WordKey, Words } from '../i18n/translate.ts';

/** The parts of a page to bring along, in the order in which they stand on it. */
export const bringParts = ['head', 'say', 'ask', 'days', 'week', 'eased', 'steady', 'people', 'plan'] as const;
export type BringPart = (typeof bringParts)[number];

/** Lines of one's own in a part, and characters of each: a page is for a short talk. */
export const bringLimits = { lines: 12, text: 300 } as const;

/** What a language says in its own way: a word of the catalogue, a date. */
export type Say = (words: Words) => string;

/** A piece of a line: words as the person wrote them (or a name or number, which no language says otherwise), or a phrase of each language. */
export type Piece = { readonly own: string; readonly isName?: boolean } | { readonly say: Say };

/** One line that can stand on the page, as it was when it was offered: what was chosen and crossed out can't change under it. */
export interface BringLine {
  readonly id: string;
  readonly part: BringPart;
  /** What it belongs to and is said once above its lines: a day, a week, a ring. */
  readonly under: { readonly id: string; readonly say: Say } | null;
  /** What kind of line it is, where that has to be said. */
  readonly lead: Say | null;
  readonly pieces: readonly Piece[];
  /** Whom on the map it names. */
  readonly tie: string | null;
  /** Its place among the lines of its part. */
  readonly order: number;
}

/** A line that was chosen, and what of it was crossed out: marks of `unitsOf`. */
export interface Chosen {
  readonly line: BringLine;
  readonly crossed: readonly string[];
  /** It names someone who is a risk, and the person put it there all the same. */
  readonly despiteRisk: boolean;
}

/** What was chosen so far. It is held while the page is open and stored nowhere. */
export type BringPage = readonly Chosen[];

export const isChosen = (page: BringPage, id: string): boolean => page.some(({ line }) => line.id === id);

export const withLine = (page: BringPage, line: BringLine, despiteRisk = false): BringPage => [
  ...withoutLine(page, line.id),
  { line, crossed: [], despiteRisk },
];

export const withoutLine = (page: BringPage, id: string): BringPage => page.filter(({ line }) => line.id !== id);

/** The page with a text of one's own as it was just typed, a line for each of its lines. Where a line changed, nothing of it is crossed out. */
export function withOwnLines(page: BringPage, part: 'say' | 'ask', text: string): BringPage {
  const lines = text
    .split('\n')
    .map((each) => each.trim().slice(0, bringLimits.text))
    .filter((each) => each !== '')
    .slice(0, bringLimits.lines);
  const known = new Map(page.filter(({ line }) => line.part === part).map((each) => [each.line.id, each]));
  const written = lines.map((own, order): Chosen => {
    // by its text, so that a line which moves takes its gaps along
    const id = `${part}:${own}:${lines.slice(0, order).filter((each) => each === own).length}`;
    const line: BringLine = { id, part, under: null, lead: null, pieces: [{ own }], tie: null, order };
    return { line, crossed: known.get(id)?.crossed ?? [], despiteRisk: false };
  });
  return [...page.filter(({ line }) => line.part !== part), ...written];
}

/** One thing that can be pressed to be crossed out. */
export interface Unit {
  /** `piece.word`, both from 0. */
  readonly mark: string;
  readonly text: string;
  /** No space stands before it. */
  readonly glued: boolean;
}

/** Scripts that put no space between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

function wordsIn(text: string): readonly { readonly text: string; readonly glued: boolean }[] {
  return text
    .split(/\s+/u)
    .filter((each) => each !== '')
    .flatMap((each) =>
      unspaced.test(each)
        ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(each)].map(({ segment }, index) => ({
            text: segment,
            glued: index > 0,
          }))
        : [{ text: each, glued: false }],
    );
}

/**
 * What of a line can be crossed out, piece by piece. Of one's own words each is one; a phrase is one as a whole, since its words
 * stand elsewhere in another language, and what goes in one language goes in both.
 */
export const unitsOf = ({ pieces }: BringLine, words: Words): readonly (readonly Unit[])[] =>
  pieces.map((piece, at) =>
    'own' in piece
      ? wordsIn(piece.own).map((word, index) => ({ ...word, mark: `${at}.${index}` }))
      : [{ mark: `${at}.0`, text: piece.say(words), glued: false }],
  );

/** Crosses a word out, or brings it back. */
export const withMark = (page: BringPage, id: string, mark: string): BringPage =>
  page.map((each) => {
    if (each.line.id !== id) return each;
    const { crossed } = each;
    return { ...each, crossed: crossed.includes(mark) ? crossed.filter((one) => one !== mark) : [...crossed, mark] };
  });

export const withoutMarks = (page: BringPage): BringPage => page.map((each) => ({ ...each, crossed: [] }));

/** A word without the signs around it, to find it in another place. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

const isSame = (one: string, other: string): boolean => bare(one) !== '' && bare(one) === bare(other);

/** Whether a word that was crossed out still stands somewhere on the page. */
export const standsElsewhere = (page: BringPage, word: string, words: Words): boolean =>
  page.some(({ line, crossed }) =>
    unitsOf(line, words)
      .flat()
      .some(({ mark, text }) => isSame(text, word) && !crossed.includes(mark)),
  );

/** Crosses a word out wherever it stands. */
export const withoutWord = (page: BringPage, word: string, words: Words): BringPage =>
  page.map((each) => {
    const marks = unitsOf(each.line, words)
      .flat()
      .filter(({ text }) => isSame(text, word))
      .map(({ mark }) => mark);
    return { ...each, crossed: [...new Set([...each.crossed, ...marks])] };
  });

/** What stands where something was crossed out: it does not tell how much. */
export const gap = '…';

/** A piece as it stands on the page. */
export interface Shown {
  readonly text: string;
  readonly own: boolean;
  /** Own words that a reader in another language has to know as such; names are not. */
  readonly marked: boolean;
}

function shownUnits(units: readonly Unit[], crossed: readonly string[]): string {
  let text = '';
  let wasGap = false;
  for (const unit of units) {
    const isGap = crossed.includes(unit.mark);
    if (!(isGap && wasGap)) text += `${text === '' || (unit.glued && !isGap && !wasGap) ? '' : ' '}${isGap ? gap : unit.text}`;
    wasGap = isGap;
  }
  return text;
}

/** A chosen line in one language, without what was crossed out; gaps beside each other are one. */
export function shownPieces({ line, crossed }: Chosen, words: Words): readonly Shown[] {
  const pieces = unitsOf(line, words).map((units, at) => {
    const text = shownUnits(units, crossed);
    const piece = line.pieces[at];
    const own = text !== gap && piece !== undefined && 'own' in piece;
    return { text, own, marked: own && piece.isName !== true };
  });
  return pieces.filter(({ text }, at) => text !== '' && !(text === gap && pieces[at - 1]?.text === gap));
}

/** Lines that belong together, under what is said once above them. */
export interface BringGroup {
  readonly under: Say | null;
  readonly lines: readonly Chosen[];
}

export interface BringSection {
  readonly part: BringPart;
  readonly groups: readonly BringGroup[];
}

/** Whether someone, by id, has to stay off the page. */
export type IsRisk = (tie: string) => boolean;

/** Everyone on the map who is a risk now. Where the map can't be read (null) nobody is known not to be one. */
export function risksIn(ties: readonly Tie[] | null): IsRisk {
  if (ties === null) return () => true;
  const risks = new Set(ties.filter(isRisk).map(({ id }) => id));
  return (tie) => risks.has(tie);
}

/** What stands on the page: nobody who is a risk, not even by a change since, unless the person put that line there in spite of it. */
export const onPage = (page: BringPage, isOff: IsRisk): BringPage =>
  page.filter(({ line: { tie }, despiteRisk }) => tie === null || despiteRisk || !isOff(tie));

function groupsOf(lines: readonly Chosen[]): readonly BringGroup[] {
  const groups: { id: string | null; under: Say | null; lines: Chosen[] }[] = [];
  for (const each of lines) {
    const { under } = each.line;
    const last = groups.at(-1);
    if (last && last.id === (under?.id ?? null)) last.lines.push(each);
    else groups.push({ id: under?.id ?? null, under: under?.say ?? null, lines: [each] });
  }
  return groups;
}

/** The page in its parts; parts without a line are not in it. */
export function sectionsOf(page: BringPage, isOff: IsRisk): readonly BringSection[] {
  const lines = [...onPage(page, isOff)].sort((one, other) => one.line.order - other.line.order);
  return bringParts
    .map((part) => ({ part, groups: groupsOf(lines.filter(({ line }) => line.part === part)) }))
    .filter(({ groups }) => groups.length > 0);
}

/** A chosen line in words. @param marksOwn whether the person's own words are marked as such: in a language other than theirs */
export function sayChosen(chosen: Chosen, words: Words, marksOwn: boolean): string {
  const text = shownPieces(chosen, words)
    .map((piece) => (piece.marked && marksOwn ? words.t('bring.paper.own', { text: piece.text }) : piece.text))
    .join(' · ');
  return chosen.line.lead ? `${chosen.line.lead(words)}: ${text}` : text;
}

/** One language's column of the page as plain text. */
export function pageText(sections: readonly BringSection[], words: Words, marksOwn: boolean): string {
  const blocks = sections.map(({ part, groups }) => {
    const lines = groups.flatMap(({ under, lines: each }) => [
      ...(under ? [under(words)] : []),
      ...each.map((chosen) => `${part === 'head' ? '' : '- '}${sayChosen(chosen, words, marksOwn)}`),
    ]);
    return [part === 'head' ? words.t('bring.paper.title') : words.t(`bring.paper.${part}`), ...lines, ...notes(part, words)].join('\n');
  });
  const title = sections[0]?.part === 'head' ? [] : [words.t('bring.paper.title')];
  return [...title, ...blocks, ...(words.draft ? [words.t('bring.paper.draft')] : []), words.t('common.disclaimer')].join('\n\n');
}

/** What has to stand under a part: a week in one's own view is no measurement (content 1.6). */
const notes = (part: BringPart, words: Words): readonly string[] => (part === 'week' ? [words.t('bring.paper.pulse')] : []);

/** Someone of the circle as a line: who, how near, what comes from there and how soon; never a price, and no way to reach them. */
export function lineOfTie(tie: Tie, blurred: boolean, order: number): BringLine {
  const phrase = (what: string, id: string): Piece => ({ say: ({ t }) => t(`circle.${what}.${id}` as WordKey) });
  return {
    id: `tie:${tie.id}`,
    part: 'people',
    under: { id: tie.ring, say: ({ t }) => t(`circle.ring.${tie.ring}`) },
    lead: null,
    pieces: [
      { own: blurred ? blurredName(tie.name) : tie.name, isName: true },
      ...tie.gives.map((each) => phrase('gives', each)),
      ...(tie.reach ? [phrase('reach', tie.reach)] : []),
    ],
    tie: tie.id,
    order,
  };
}
