import type { Page } from 'playwright-core';
import { word } from './words.ts';

/** Runs in the page of an exercise: notes every message for screen readers and when it came. */
export const listen = (): void => {
  const heard: { at: number; text: string }[] = [];
  Object.assign(globalThis, { heard });
  const status = document.querySelector('breathing-exercise, step-exercise')?.shadowRoot?.querySelector('[role=status]');
  if (!status) throw new Error('no status line');
  new MutationObserver(() => {
    const text = status.textContent?.trim() ?? '';
    if (text !== (heard.at(-1)?.text ?? '')) heard.push({ at: performance.now(), text });
  }).observe(status, { childList: true, characterData: true, subtree: true });
};

/** Runs in the page: what was said since `listen`, and when (ms). */
export const heardSoFar = (): readonly { at: number; text: string }[] =>
  (globalThis as unknown as { heard: { at: number; text: string }[] }).heard.filter(({ text }) => text !== '');

/** The phases that were announced, and by how much (ms) the worst of them missed its length; lengths repeat. */
export async function phasesHeard(
  page: Page,
  lengths: readonly number[],
): Promise<{ readonly said: readonly string[]; readonly off: number }> {
  const heard = await page.evaluate(heardSoFar);
  const phases = heard.filter(({ text }) => [word('exercises.ui.in'), word('exercises.ui.out')].includes(text));
  const spans = phases.slice(1).map(({ at }, index) => at - (phases[index]?.at ?? 0));
  return {
    said: phases.map(({ text }) => text),
    off: Math.max(0, ...spans.map((span, index) => Math.abs(span - (lengths[index % lengths.length] ?? 0)))),
  };
}
