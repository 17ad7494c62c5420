import type { Checkin, Word } from '#shared/checkin/checkin.ts';
import { wordKeyOf } from '#shared/checkin/vocabulary.ts';
import { type PulseWeek, pulseItems } from '#shared/checkin/weekly-pulse.ts';
import { blurredName, type Tie } from '#shared/circle/tie.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { BringLine, Piece, Say } from '#shared/plan/bring-along.ts';
import { type PlanLine, planParts, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import { type Eased, easedFirst, type SteadyList } from '#shared/plan/steadying.ts';
import type { Day } from '#shared/time.ts';
import { localeOf, sayDateAlone, sayFullDay } from '../state/calendar.ts';
import { exerciseKey } from './calm-words.ts';
import { sayFeeling } from './check-in-grid.tsx';

const phrase = (key: string): Piece => ({ say: ({ t }) => t(key as WordKey) });
const said =
  (key: WordKey): Say =>
  ({ t }) =>
    t(key);

/** A day as each language writes it, in the way of the region (ISO 3166-1 alpha-2) where one is known. */
const sayDayIn =
  (day: Day, region: string | null): Say =>
  ({ tag }) =>
    sayFullDay(localeOf(tag, region), day);

const pieceOf = (word: Word): Piece => (word.kind === 'own' ? { own: word.text } : phrase(wordKeyOf(word.id)));

const feelingOf = ({ feeling }: Checkin): readonly Piece[] => (feeling ? [{ say: (words: Words) => sayFeeling(words, feeling) }] : []);

/** What of a check-in can be chosen: its words (or the point, where there are none), what was around, the need, the line; each alone. */
export function linesOfCheckin(checkin: Checkin, region: string | null): readonly BringLine[] {
  const { id, day, at, words, context, need, note } = checkin;
  const kinds: readonly { kind: string; lead: WordKey | null; pieces: readonly Piece[] }[] = [
    { kind: 'said', lead: null, pieces: words.length > 0 ? words.map(pieceOf) : feelingOf(checkin) },
    { kind: 'around', lead: 'bring.paper.around', pieces: context.map((each) => phrase(`checkin.context.${each}`)) },
    { kind: 'need', lead: 'bring.paper.need', pieces: need ? [phrase(`checkin.need.${need}`)] : [] },
    { kind: 'note', lead: 'bring.paper.note', pieces: note === '' ? [] : [{ own: note }] },
  ];
  return kinds
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ kind, lead, pieces }, index) => ({
      id: `${kind}:${id}`,
      part: 'days',
      under: { id: day, say: sayDayIn(day, region) },
      lead: lead ? said(lead) : null,
      pieces,
      tie: null,
      // within a millisecond, so that what was said at one moment stays together
      order: at + index / kinds.length,
    }));
}

/** A week in words: a line for each answer, and what one would like more of. */
export function linesOfWeek({ week, answers, more }: PulseWeek, region: string | null): readonly BringLine[] {
  const under = { id: week, say: ({ t, tag }: Words) => t('bring.paper.week-from', { from: sayDateAlone(localeOf(tag, region), week) }) };
  const line = (id: string, index: number, lead: WordKey, pieces: readonly Piece[]): BringLine => ({
    id: `week:${week}:${id}`,
    part: 'week',
    under,
    lead: said(lead),
    pieces,
    tie: null,
    order: Date.parse(week) + index,
  });
  const answered = pulseItems.flatMap(({ id }, index) => {
    const answer = answers[id];
    return answer === undefined ? [] : [line(id, index, `pulse.short.${id}`, [phrase(`pulse.answer.${answer}`)])];
  });
  return more ? [...answered, line('more', pulseItems.length, 'bring.paper.little-more', [phrase(`pulse.short.${more}`)])] : answered;
}

const plain = (part: BringLine['part'], id: string, pieces: readonly Piece[], order: number): BringLine => ({
  id: `${part}:${id}`,
  part,
  under: null,
  lead: null,
  pieces,
  tie: null,
  order,
});

/** Exercises of which it was said that they eased something, the latest first. */
export const linesOfEased = (eased: Eased): readonly BringLine[] =>
  easedFirst(eased)
    .filter((id) => exerciseIds.has(id))
    .map((id, index) => plain('eased', id, [phrase(exerciseKey(id, 'title'))], index));

/** The steady things; how it went with them today is not part of it. */
export const linesOfSteady = ({ things }: SteadyList): readonly BringLine[] =>
  things.map(({ id, text }, index) => plain('steady', id, [{ own: text }], index));

/** What leads to someone or to an exercise follows its name of today. */
function planPieces({ text, detail, link }: PlanLine, tie: Tie | null, blurred: boolean): readonly Piece[] {
  const name = tie ? (blurred ? blurredName(tie.name) : tie.name) : text;
  const isExercise = link?.kind === 'exercise' && exerciseIds.has(link.id);
  const isService = link?.kind === 'service';
  const first: Piece = isExercise ? phrase(exerciseKey(link.id, 'title')) : { own: name, isName: tie !== null || isService };
  return [...(name === '' ? [] : [first]), ...(detail === '' ? [] : [{ own: detail, isName: isService }])];
}

/** The lines of the safety plan under the headings of its parts. */
export const linesOfPlan = (plan: SafetyPlan, ties: readonly Tie[], blurred: boolean): readonly BringLine[] =>
  planParts.flatMap((part, at) =>
    plan[part].map((line, index): BringLine => {
      const tie = line.link?.kind === 'tie' ? (ties.find(({ id }) => id === line.link?.id) ?? null) : null;
      return {
        ...plain('plan', line.id, planPieces(line, tie, blurred), at * 100 + index),
        under: { id: part, say: said(`plan.part.${part}`) },
        tie: line.link?.kind === 'tie' ? line.link.id : null,
      };
    }),
  );

/** Whom a page can be for. */
export const bringFor = ['doctor', 'counsellor', 'social-worker', 'trusted'] as const;
type BringFor = (typeof bringFor)[number];

/** The lines at the top, the only ones that stand there before anything is chosen. */
export function headLines(today: Day, region: string | null): readonly BringLine[] {
  const date: Piece = { say: ({ t, tag }) => t('bring.paper.date', { date: sayDateAlone(localeOf(tag, region), today) }) };
  return [plain('head', 'date', [date], 1), plain('head', 'mine', [phrase('bring.paper.mine')], 2)];
}

export const forLine = (who: BringFor): BringLine => plain('head', 'for', [phrase(`bring.for.${who}`)], 0);
