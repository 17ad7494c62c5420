import type { Page } from 'playwright-core';

/**
 * Runs before the page's own script, as text, since the runner would add names that a page does not have. Counts everything that moves by
 * itself, and what moves within half a second after a press too, and says so.
 */
const watch = `new PerformanceObserver((list) => {
  const said = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join();
  for (const { value, sources, hadRecentInput } of list.getEntries())
    (globalThis.shifts ??= []).push(value.toFixed(4) + (hadRecentInput ? ' at a press ' : ' ') + sources.map((each) => said(each.previousRect) + ' > ' + said(each.currentRect)));
}).observe({ type: 'layout-shift', buffered: true })`;

/** Counts what moves on every page that is opened from now on, and lets script, lines and words of the widget come late. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(watch);
  await page.route(/wellbeing-widget\.js$|(directory|locales)\/.*\.json$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
}

/** What moved so far: how much of the window, as browsers count it, and from where to where (left, top, width, height in CSS pixels). */
export const shiftsOf = async (page: Page): Promise<readonly string[]> => (await page.evaluate('globalThis.shifts ?? []')) as string[];
