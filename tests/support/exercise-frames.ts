import type { BrowserContext, Page } from 'playwright-core';

/** One drawn frame: milliseconds since the first, and the relative luminance of each cell of the viewport, row by row. */
export interface DrawnFrame {
  readonly at: number;
  readonly cells: readonly number[];
}

/** Cells across and down: each is far smaller than the area in which a flash counts. */
const grid = 12;

/** What the compositor really drew in this time, as it drew it. Only frames that differ from the one before are sent. */
export async function drawnFrames(page: Page, milliseconds: number): Promise<readonly DrawnFrame[]> {
  const session = await page.context().newCDPSession(page);
  const shots: { at: number; data: string }[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    shots.push({ at: (metadata.timestamp ?? 0) * 1000, data });
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', maxWidth: 240, maxHeight: 240 });
  await page.waitForTimeout(milliseconds);
  await session.send('Page.stopScreencast');
  await session.detach();
  const cells = await luminances(
    page.context(),
    shots.map(({ data }) => data),
  );
  return shots.map(({ at }, index) => ({ at: at - (shots[0]?.at ?? 0), cells: cells[index] ?? [] }));
}

/** Decodes the pictures in a blank page of the same browser: nothing else here can read a PNG. */
async function luminances(context: BrowserContext, pictures: readonly string[]): Promise<readonly (readonly number[])[]> {
  const page = await context.newPage();
  const all: (readonly number[])[] = [];
  for (let from = 0; from < pictures.length; from += 50)
    all.push(...((await page.evaluate(`(${inPage})(${JSON.stringify(pictures.slice(from, from + 50))}, ${grid})`)) as number[][]));
  await page.close();
  return all;
}

/** Relative luminance as WCAG 2.2 defines it, averaged over each cell. A string: the runner adds names that a page does not have. */
const inPage = `async (pictures, grid) => {
  const channel = (v) => { const c = v / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const light = Array.from({ length: 256 }, (_, v) => channel(v));
  const result = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
    const sums = new Array(grid * grid).fill(0), counts = new Array(grid * grid).fill(0);
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * 4, cell = Math.floor((y * grid) / height) * grid + Math.floor((x * grid) / width);
      sums[cell] += 0.2126 * light[data[i]] + 0.7152 * light[data[i + 1]] + 0.0722 * light[data[i + 2]];
      counts[cell] += 1;
    }
    result.push(sums.map((sum, cell) => sum / counts[cell]));
  }
  return result;
}`;

const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / Math.max(list.length, 1);

/** How much lighter the whole viewport is at its lightest than at its darkest, 0 to 1. */
export function swing(frames: readonly DrawnFrame[]): number {
  const levels = frames.map(({ cells }) => mean(cells));
  return Math.max(...levels) - Math.min(...levels);
}

/** A change counts for a flash from this share of full luminance on (WCAG 2.3.1), when its darker end is below `dark`. */
const change = 0.1;
const dark = 0.8;

/** The instants at which a level has turned round by enough to count: two turns are one flash. */
function turns(levels: readonly { readonly at: number; readonly level: number }[]): readonly number[] {
  const found: number[] = [];
  let [low, high, direction] = [levels[0]?.level ?? 0, levels[0]?.level ?? 0, 0];
  for (const { at, level } of levels) {
    [low, high] = [Math.min(low, level), Math.max(high, level)];
    const rises = level - low >= change && low < dark;
    const falls = high - level >= change && level < dark;
    if (rises && direction !== 1) [direction, high] = [1, level];
    else if (falls && direction !== -1) [direction, low] = [-1, level];
    else continue;
    found.push(at);
    [low, high] = [level, level];
  }
  return found;
}

/** The most flashes within any one second, over the whole viewport and in any of its cells. */
export function flashesPerSecond(frames: readonly DrawnFrame[]): number {
  const count = frames[0]?.cells.length ?? 0;
  const series = [
    frames.map(({ at, cells }) => ({ at, level: mean(cells) })),
    ...Array.from({ length: count }, (_, cell) => frames.map(({ at, cells }) => ({ at, level: cells[cell] ?? 0 }))),
  ];
  const most = series.map((each) => {
    const all = turns(each);
    return Math.max(0, ...all.map((at) => all.filter((other) => other >= at && other < at + 1000).length));
  });
  return Math.max(...most) / 2;
}
