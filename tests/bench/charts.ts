import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from '../../widget/examples/built.ts';
import { inStore } from '../support/in-store.ts';
import { button, goTo } from '../support/person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { word } from '../support/words.ts';
import { bundled } from './bundled.ts';
import { extensionBrowser, ownPopup } from './extension-browser.ts';
import { plainBrowser } from './plain-browser.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';
import { compressed } from './weight.ts';

/** Ten years of one entry a day, drawn 800 wide and 240 high, as performance.md E has them. */
const days = 3650;
const [width, height] = [800, 240];

interface Drawing {
  readonly name: string;
  /** Runs in the page before the clock starts: what a page has already loaded. */
  readonly before: string;
  /** Draws into `place`. */
  readonly draw: string;
}

/** Runs in the page: the same days for every drawing, in the form of a check-in. */
const entries = `
  const checkins = Array.from({ length: ${days} }, (_, n) => ({
    day: new Date(Date.UTC(2016, 11, 1 + n)).toISOString().slice(0, 10), feeling: { pleasantness: ((n * 7 + (n >> 3)) % 5) - 2, energy: 0 },
  }));
  const range = { from: checkins[0].day, to: checkins.at(-1).day };
  const place = document.getElementById('place');`;

/** The grouping is timed too: it is part of the first drawing. */
const own = (code: string): Drawing => ({
  name: 'Even Keel, bars and means',
  before: `const { code } = await import(${JSON.stringify(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)});`,
  draw: `
    const points = new Map();
    for (const each of checkins) code.addPoint(points, each);
    const { places, bars } = code.barsOf(points, range, 1);
    const { bodies, ticks } = code.barPaths(places, bars);
    place.innerHTML = '<svg width="${width}" height="${height}" viewBox="0 0 720 100" preserveAspectRatio="none"><path d="' + bodies + '"/><path d="' + ticks + '" stroke="black"/></svg>';`,
});

const hand: Drawing = {
  name: 'one path by hand',
  before: '',
  draw: `
    const x = ${width} / checkins.length;
    const d = checkins.map(({ feeling }, n) => (n ? 'L' : 'M') + (n * x).toFixed(1) + ' ' + (120 - feeling.pleasantness * 50).toFixed(1)).join('');
    place.innerHTML = '<svg width="${width}" height="${height}"><path fill="none" stroke="black" d="' + d + '"/></svg>';`,
};

const uplotFolder = join(root, 'node_modules', 'uplot', 'dist');
const uplotCode = readFileSync(join(uplotFolder, 'uPlot.iife.min.js'), 'utf8');
const uplotStyle = readFileSync(join(uplotFolder, 'uPlot.min.css'), 'utf8');

/** It draws in a microtask of its own, which is waited for. */
const uplot: Drawing = {
  name: 'uPlot',
  before: `
    const script = document.createElement('script');
    script.textContent = ${JSON.stringify(`${uplotCode};globalThis.uPlot = uPlot;`)};
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(uplotStyle)};
    document.head.append(style);`,
  draw: `
    const data = [checkins.map(({ day }) => Date.parse(day) / 1000), checkins.map(({ feeling }) => feeling.pleasantness)];
    new uPlot({ width: ${width}, height: ${height}, series: [{}, { stroke: 'black' }] }, data, place);`,
};

/** Milliseconds of script and layout until the first drawing stands, in a fresh page. */
async function drawn(browser: Browser, { before, draw }: Drawing): Promise<number> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><div id="place"></div>');
  const time = (await page.evaluate(`(async () => {
    ${entries}
    ${before}
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const began = performance.now();
    ${draw}
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    place.getBoundingClientRect();
    const time = performance.now() - began;
    if (!place.firstElementChild) throw new Error('nothing was drawn');
    return time;
  })()`)) as number;
  await page.close();
  return time;
}

/** The first drawing of ten years beside uPlot and a path by hand (performance goal 17), and the longest task of the real screen. */
export async function charts(bench: Bench): Promise<readonly Row[]> {
  const { say, rounds } = bench;
  const code = await bundled('charts-code.ts');
  const browser = await plainBrowser(say);
  const drawings = [own(code), hand, uplot] as const;
  for (const each of drawings) await drawn(browser, each);
  const times = await inRounds(drawings, rounds ?? 15, (each) => drawn(browser, each));
  await browser.close();
  const of = ({ name }: Drawing): readonly number[] => times.get(name) ?? [];
  say(`\nFirst drawing of ${days} days, medians in ms of script and layout`);
  for (const each of drawings) say(`  ${each.name.padEnd(28)} ${median(of(each)).toFixed(1).padStart(8)}`);
  await longest(bench);
  const beside = (peer: Drawing): number => ratio(of(drawings[0]), of(peer));
  const weight = compressed(code).length / (compressed(uplotCode).length + compressed(uplotStyle).length);
  const seventeen = { goal: 17, unit: 'times' } as const;
  return [
    { ...seventeen, what: 'first drawing of ten years, beside uPlot', must: 1, stretch: null, measured: beside(uplot) },
    { ...seventeen, what: 'first drawing of ten years, beside a path by hand', must: 2, stretch: 1, measured: beside(hand) },
    { ...seventeen, what: 'code of grouping and drawing, Brotli, beside uPlot', must: 0.15, stretch: null, measured: weight },
  ];
}

/** Five entries a day for ten years, as the storage group has them. Runs in `inStore`. */
const tenYears = `
  const tags = ['sleep', 'work', 'friends', 'music', 'news', 'family', 'rest'];
  const checkins = Array.from({ length: 18250 }, (_, n) => {
    const at = Date.now() - (Math.floor(n / 5) + 1) * 86400000 + (n % 5) * 60000;
    return { id: 'e' + n, at, offset: 0, day: new Date(at).toISOString().slice(0, 10), feeling: { pleasantness: ((n * 7 + (n >> 4)) % 5) - 2, energy: 0 },
      words: [{ kind: 'listed', id: 'tired' }, { kind: 'own', text: 'walk' }], context: tags.filter((_, at) => (n >> at) % 3 === 0).slice(0, 4), need: null, note: 'some words of a line for oneself ' + n };
  });
  value(await store.record.merge({ checkins, items: [] }));`;

/** Looks back on ten years with the processor four times slower and tells the longest task of each way of looking. No row: no goal names it. */
async function longest({ say }: Bench): Promise<void> {
  const folder = await temporaryFolder('bench');
  const context: BrowserContext = await extensionBrowser(say, folder.path);
  const page = await context.newPage();
  await page.goto(ownPopup().replace('popup', 'app'));
  await inStore(page, tenYears);
  await page.reload();
  await goTo(page, 'lookback');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(`
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });`);
  say('\nLongest task of the page while it looks back on 18,250 entries, processor 4 times slower, ms (0: none over 50)');
  await button(page, 'insights.over').click();
  await said(page, say, 'two weeks', async () => await page.locator('.bars').waitFor());
  for (const span of ['year', 'all'] as const)
    await said(page, say, span, async () => {
      const was = await page.locator('.bars__tick').getAttribute('d');
      await page.getByRole('radio', { name: word(`insights.span.${span}`), exact: true }).click();
      await page.waitForFunction((before) => document.querySelector('.bars__tick')?.getAttribute('d') !== before, was);
    });
  await page
    .getByRole('main')
    .getByRole('button', { name: word('common.lookback'), exact: true })
    .click();
  await said(page, say, 'what went with what', async () => {
    await button(page, 'insights.with').click();
    await page.locator('main section .card, main section p').first().waitFor();
  });
  await context.close();
  await folder.remove();
}

async function said(page: Page, say: Bench['say'], what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate('tasks.length = 0');
  const began = performance.now();
  await act();
  const took = performance.now() - began;
  // a long task is told after it has ended
  await page.waitForTimeout(500);
  const most = (await page.evaluate('Math.max(0, ...tasks)')) as number;
  say(`  ${what.padEnd(28)} ${most.toFixed(0).padStart(8)}   there after ${took.toFixed(0)} ms`);
}
