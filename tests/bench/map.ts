import type { BrowserContext, Page } from 'playwright-core';
import { newTie, rings } from '#shared/circle/tie.ts';
import { inStore } from '../support/in-store.ts';
import { goTo } from '../support/person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { extensionBrowser, ownPopup } from './extension-browser.ts';
import { inRounds, median, ratio } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** So many people stand on the map (the issue of the outer side). */
const people = 60;

/** How many moves of the pointer one drag has; the first ones, in which code is still made ready, are thrown away. */
const [moves, early] = [120, 20];

/** How much slower the processor is made. */
const slower = 4;

/** What a move costs the page itself. */
const counted: ReadonlySet<string> = new Set(['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']);

interface Candidate {
  readonly name: string;
  readonly page: Page;
  /** What is dragged. */
  readonly dot: string;
}

interface Dragged {
  /** Median time between two frames, in ms; a screen that is not late has 16.7. */
  readonly frame: number;
  /** Script, style and layout for one move, in ms. Handing the picture on is left out: it waits for another thread, which other programs hold up. */
  readonly busy: number;
}

/** The least that dragging one of sixty can be: as many circles and names, and one attribute that is set on a move. */
const plain = `<!doctype html><html lang="en"><title>floor</title><style>svg { inline-size: 100%; touch-action: none }</style><svg viewBox="0 0 880 448"></svg><script>
  const svg = document.querySelector('svg');
  const make = (name, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  for (let n = 0; n < ${people}; n += 1) {
    const group = make('g', { class: 'tie', transform: 'translate(' + (40 + (n % 20) * 42) + ' ' + (60 + Math.floor(n / 20) * 120) + ')' });
    const text = make('text', { y: 6, 'text-anchor': 'middle' });
    text.textContent = 'N' + n;
    group.append(make('circle', { r: 19, fill: '#fff', stroke: '#057' }), text);
    let held = false;
    group.addEventListener('pointerdown', (event) => { held = true; group.setPointerCapture(event.pointerId); });
    group.addEventListener('pointerup', () => { held = false; });
    group.addEventListener('pointermove', (event) => {
      if (!held) return;
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      group.setAttribute('transform', 'translate(' + x + ' ' + y + ')');
    });
    svg.append(group);
  }
</script>`;

/** Drags one person about, a move a frame, and lets go where it was taken. */
async function drag({ page, dot }: Candidate): Promise<Dragged> {
  await page.bringToFront();
  const box = await page.locator(dot).first().boundingBox();
  if (!box) throw new Error('nothing to drag');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.filter(({ name }) => counted.has(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  };
  await page.evaluate(`
    globalThis.frames_ = [];
    globalThis.going = true;
    const frame = (at) => { frames_.push(at); if (going) requestAnimationFrame(frame); };
    requestAnimationFrame(frame);`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  let began = 0;
  for (let move = 0; move < moves; move += 1) {
    if (move === early) began = await busy();
    await page.mouse.move(x + Math.sin(move / 9) * 60, y + Math.cos(move / 7) * 30);
  }
  const took = (await busy()) - began;
  await page.mouse.move(x, y);
  await page.mouse.up();
  const times = (await page.evaluate('going = false, frames_')) as readonly number[];
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  return { frame: median(gaps), busy: took / (moves - early) };
}

async function ownMap(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(ownPopup().replace('popup', 'app'));
  const ties = Array.from({ length: people }, (_, n) => ({
    ...newTie(`t${n}`, `Name ${n}`, rings[n % 4] ?? 'near', 'person'),
    gives: ['comfort'],
  }));
  const circle = JSON.stringify({ ties, blurred: false });
  await inStore(
    page,
    `value(await store.items.change(['circle'], () => ({ ok: true, value: [{ kind: 'keep', name: 'circle', v: 1, value: ${circle} }] })));`,
  );
  await page.reload();
  await goTo(page, 'people');
  await page.locator('.harbour:not(.sheet svg) .tie').first().waitFor();
  return page;
}

/** One of sixty people is dragged about on the map, beside a drawing by hand that can do nothing else. */
export async function map({ say, rounds }: Bench): Promise<readonly Row[]> {
  const folder = await temporaryFolder('bench');
  const context = await extensionBrowser(say, folder.path);
  const floor = await context.newPage();
  await floor.setViewportSize({ width: 1280, height: 900 });
  await floor.setContent(plain);
  const candidates: readonly Candidate[] = [
    { name: 'the map', page: await ownMap(context), dot: '.harbour:not(.sheet svg) .tie .p' },
    { name: 'plain SVG', page: floor, dot: '.tie circle' },
  ];
  for (const each of candidates) await drag(each);
  const all = await inRounds(candidates, rounds ?? 15, drag);
  await context.close();
  await folder.remove();
  const of = (name: string, what: keyof Dragged): readonly number[] => (all.get(name) ?? []).map((each) => each[what]);
  say(
    `\nDragging one of ${people} people, processor ${slower} times slower, medians in ms: between two frames, and script, style and layout for one move`,
  );
  for (const { name } of candidates)
    say(`  ${name.padEnd(28)} ${median(of(name, 'frame')).toFixed(1).padStart(8)} ${median(of(name, 'busy')).toFixed(2).padStart(8)}`);
  const beside = (what: keyof Dragged): number => ratio(of('the map', what), of('plain SVG', what));
  const row = { goal: 19, must: null, stretch: null, unit: 'times' } as const;
  return [
    { ...row, what: 'frame while one of 60 people is dragged, beside a plain SVG', measured: beside('frame') },
    { ...row, what: 'script, style and layout for one move of it, beside a plain SVG', measured: beside('busy') },
  ];
}
