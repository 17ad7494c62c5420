import type { BrowserContext, Page } from 'playwright-core';
import { type DrawnFrame, drawnFrames, flashesPerSecond, swing } from '../support/exercise-frames.ts';
import { beginExercise } from '../support/exercise-person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';
import { extensionBrowser, ownPopup } from './extension-browser.ts';
import type { Bench, Row } from './row.ts';
import { type LongestTask, longestTask, sinceThen, type Trace, tasksSince } from './thread-tasks.ts';

/** What a breathing exercise did on a real screen in a stretch of real time. */
interface ExerciseFigures {
  readonly seconds: number;
  /** Frames that differed from the one before, as the compositor drew them. */
  readonly frames: number;
  /** Lightest minus darkest frame, in relative luminance of the whole viewport, 0 to 1; content 2.5 allows 0.2. */
  readonly swing: number;
  /** The most flashes within any second in any cell of the viewport; WCAG 2.3.1 allows 3. */
  readonly flashes: number;
  /** Phases that were announced, and the largest distance of one from its time, in ms; content 11 allows 50. */
  readonly phases: number;
  readonly late: number;
}

/** Longer out-breath: four seconds in, six out (content 2.3). */
const lengths = [4000, 6000] as const;

/**
 * Runs "Longer out-breath" at five minutes and looks at it for as long as asked.
 * @param context a browser with the built extension in it, past its welcome
 * @param url     address of a page of the extension
 */
async function measureExercise(context: BrowserContext, url: string, milliseconds = 120_000): Promise<ExerciseFigures> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(url);
  await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
  await beginExercise(page, 'br-long-out', 'full', 5);
  await page.evaluate(`(${noting})(${JSON.stringify([word('exercises.ui.in'), word('exercises.ui.out')])})`);
  const frames = await drawnFrames(page, milliseconds);
  const begun = await phasesOf(page);
  await page.close();
  return figures(milliseconds, frames, begun);
}

/** Runs in the page: notes when each phase was announced. A string: the runner adds names that a page does not have. */
const noting = `(words) => {
  globalThis.phases = [];
  const status = document.querySelector('breathing-exercise').shadowRoot.querySelector('[role=status]');
  new MutationObserver(() => {
    if (words.includes(status.textContent.trim())) globalThis.phases.push(performance.now());
  }).observe(status, { childList: true, characterData: true, subtree: true });
}`;

const phasesOf = async (page: Page): Promise<readonly number[]> => (await page.evaluate('globalThis.phases')) as readonly number[];

/** The clock of the first phase is the clock of all: how far each of the others is from where it is due then. */
function latest(begun: readonly number[]): number {
  let due = begun[0] ?? 0;
  const distances = begun.map((at, index) => {
    const distance = Math.abs(at - due);
    due += lengths[index % lengths.length] ?? 0;
    return distance;
  });
  return Math.max(0, ...distances);
}

const figures = (milliseconds: number, frames: readonly DrawnFrame[], begun: readonly number[]): ExerciseFigures => ({
  seconds: milliseconds / 1000,
  frames: frames.length,
  swing: swing(frames),
  flashes: flashesPerSecond(frames),
  phases: begun.length,
  late: latest(begun),
});

/** How much slower the processor is counted, and for how long it is watched (ms). */
const [slower, watched] = [4, 30_000];

/** The work of the page's thread while an exercise runs. */
interface Work {
  /** The longest task, counted four times as long, and what it was at full speed. */
  readonly longest: number;
  readonly task: LongestTask;
  /** All tasks together at full speed, in ms. */
  readonly busy: number;
  /** Style and layout, of all that the thread did: 0 to 1. */
  readonly layout: number;
  readonly tasks: number;
}

/**
 * Runs the same exercise with nothing watching it but the browser's trace. Time is taken from the thread's own clock and multiplied, as
 * with the embeds: what else the machine does is not counted.
 */
async function measureWork(context: BrowserContext, url: string): Promise<Work> {
  const browser = context.browser();
  if (!browser) throw new Error('this Playwright gives no browser for a profile folder');
  const page = await context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(url);
  await page.getByRole('radiogroup', { name: word('checkin.ask') }).waitFor();
  await beginExercise(page, 'br-long-out', 'full', 5);
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing', 'devtools.timeline'] });
  await page.evaluate("performance.mark('exercise-runs')");
  await page.waitForTimeout(watched);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as Trace;
  await page.close();
  const start = trace.traceEvents.find(({ name }) => name === 'exercise-runs');
  if (!start) throw new Error('the trace of this browser has no marks');
  const tasks = tasksSince(trace, start);
  const total = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);
  const layout = sinceThen(trace, start, (name) => name === 'Layout' || name === 'UpdateLayoutTree');
  const [busy, task] = [total(tasks), longestTask(trace, start)];
  return { longest: slower * task.took, task, busy, layout: total(layout) / busy, tasks: tasks.length };
}

/**
 * A breathing exercise as the compositor draws it: how much light changes, how it flashes, how late a phase is (content 2.5 and 11); and
 * what it costs the page's thread (the issue of the exercises: no task over 50 ms on a processor four times slower).
 */
export async function exercises({ say }: Bench): Promise<readonly Row[]> {
  const folder = await temporaryFolder('bench');
  const context = await extensionBrowser(say, folder.path);
  const url = ownPopup().replace('popup', 'app');
  const work = await measureWork(context, url);
  const figures = await measureExercise(context, url);
  await context.close();
  await folder.remove();
  say(`\n${sayExercise(figures)}`);
  say(`\n${sayWork(work)}`);
  const row = { goal: 20, stretch: null } as const;
  return [
    { ...row, what: 'longest task while an exercise runs, four times slower', must: 50, measured: work.longest, unit: 'ms' },
    { ...row, what: 'style and layout, of all that its thread does', must: null, measured: 100 * work.layout, unit: 'percent' },
    { ...row, what: 'the furthest phase from its time', must: 50, measured: figures.late, unit: 'ms' },
    { ...row, what: 'light of the page, lightest less darkest', must: 20, measured: 100 * figures.swing, unit: 'percent' },
    { ...row, what: 'flashes in the worst second', must: 3, measured: figures.flashes, unit: 'count' },
  ];
}

/** The figures as a line of the report. */
const sayExercise = ({ seconds, frames, swing: light, flashes, phases, late }: ExerciseFigures): string =>
  `breathing, ${seconds} s: ${frames} frames drawn, light of the page changes by ${(light * 100).toFixed(1)} % (allowed 20), ` +
  `${flashes} flashes in the worst second (allowed 3), ${phases} phases, the furthest ${late.toFixed(1)} ms from its time (allowed 50)`;

/** The work of its thread as lines of the report. */
function sayWork({ task, tasks, busy, layout }: Work): string {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  return [
    `${tasks} tasks in ${watched / 1000} s take ${ms(busy)} of the page's thread, style and layout ${(100 * layout).toFixed(1)} % of it`,
    `the longest, ${ms(task.took)} at full speed and ${(task.after / 1000).toFixed(1)} s after the beginning, was asked for by ${task.asked || 'nobody named'}:`,
    ...task.parts.map(({ name, took }) => `  ${name} ${ms(took)}`),
    `  without a name ${ms(task.nameless)}`,
  ].join('\n');
}
