import type { Ask } from './exercise.ts';

/** What a person chose and wrote at one step. It lives in the exercise and is handed over when it ends; nothing here is kept. */
export interface Answer {
  readonly chosen: readonly string[];
  readonly lines: readonly string[];
}

/** By the place of the step in the full form. */
export type Answers = Readonly<Record<number, Answer>>;

const nothing: Answer = { chosen: [], lines: [] };

/** How long one line may be, in characters, and how many lines a step takes: enough for a thought, not for a diary. */
export const longestLine = 200;
export const mostLines = 12;

export const answerAt = (answers: Answers, step: number): Answer => answers[step] ?? nothing;

/** What can be chosen at a step: names from the catalogue, or what was written or chosen at an earlier one. */
export function choicesOf(ask: Ask, answers: Answers): readonly string[] {
  if (ask.kind === 'choose') return ask.names;
  if (ask.kind !== 'pick') return [];
  const { chosen, lines } = answerAt(answers, ask.of);
  return lines.length > 0 ? lines : chosen;
}

/** True when something can be shown for this ask. Without `writing` only what is chosen from given words can be asked. */
export function canAsk(ask: Ask, answers: Answers, writing: boolean): boolean {
  if (ask.kind === 'choose') return true;
  if (ask.kind === 'pick') return choicesOf(ask, answers).length > 0;
  if (ask.kind === 'sort' || ask.kind === 'echo') return writing && answerAt(answers, ask.of).lines.length > 0;
  return writing;
}

/** Chosen again is not chosen any more. Of those over the limit the oldest gives way. */
export function choose(answers: Answers, step: number, name: string, max: number): Answers {
  const now = answerAt(answers, step);
  const chosen = now.chosen.includes(name) ? now.chosen.filter((each) => each !== name) : [...now.chosen, name].slice(-max);
  return { ...answers, [step]: { ...now, chosen } };
}

/** The lines of a step as they stand in its field. Empty ones fall away, long ones are cut. */
export function write(answers: Answers, step: number, text: string): Answers {
  const lines = text
    .split('\n')
    .map((line) => line.trim().slice(0, longestLine))
    .filter((line) => line !== '')
    .slice(0, mostLines);
  return { ...answers, [step]: { ...answerAt(answers, step), lines } };
}

/** Puts one line of an earlier step into a group. What is kept is `group:line`, one for each line. */
export function sort(answers: Answers, step: number, line: string, group: string): Answers {
  const now = answerAt(answers, step);
  const others = now.chosen.filter((each) => lineOf(each) !== line);
  return { ...answers, [step]: { ...now, chosen: [...others, `${group}:${line}`] } };
}

const lineOf = (sorted: string): string => sorted.slice(sorted.indexOf(':') + 1);

/** The group a line was put into; null while it is in none. */
export const groupOf = (answers: Answers, step: number, line: string): string | null => {
  const found = answerAt(answers, step).chosen.find((each) => lineOf(each) === line);
  return found ? found.slice(0, found.indexOf(':')) : null;
};

/** Answers without the steps where nothing was said. */
export const saidIn = (answers: Answers): readonly { readonly step: number; readonly answer: Answer }[] =>
  Object.entries(answers)
    .map(([step, answer]: [string, Answer]) => ({ step: Number(step), answer }))
    .filter(({ answer }) => answer.chosen.length + answer.lines.length > 0);
