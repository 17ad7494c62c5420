import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, the best practices, and the AAA contrast this audience needs (assurance A1). */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // only the rule for sound that begins by itself would load a file, and no page plays any by itself
  preload: false,
};

/**
 * Where the system gives the colours, letters are filled with the colour that it gives; Chromium still tells the one from before, and the
 * checker believes it.
 */
const tellForcedFill = `(() => {
  const tell = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const isFill = name === '-webkit-text-fill-color' && matchMedia('(forced-colors: active)').matches;
    return tell.call(this, isFill ? 'color' : name);
  };
})()`;

/** Runs an expression in a page; both test drivers and a bare DevTools target can do it. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** Violations as short lines: rule, how bad, the first places. The driver's evaluate passes by the page's policy, so no script tag is needed. */
export async function violations(evaluate: Evaluate): Promise<readonly string[]> {
  // once for each document: half a megabyte of script is no small thing to read anew at every look
  if (!(await evaluate(`'axe' in globalThis`))) await evaluate(`${tellForcedFill}; ${source}; undefined`);
  // a colour on its way to another is neither
  await evaluate(`Promise.all(document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().endTime < 5_000)
    .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`);
  const found = (await evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`)) as readonly Result[];
  return found.map((each) => {
    const where = each.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${summary(node.any[0]?.message)}`);
    return `${each.id} (${each.impact ?? 'unknown'}) ${where.join(' | ')}`;
  });
}

const summary = (text: string | undefined): string => (text ? `[${text.slice(0, 160)}]` : '');
