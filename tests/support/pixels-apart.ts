import type { Page } from 'playwright-core';

/** How far a channel of a pixel may be off: round corners are drawn a shade differently from place to place. */
const shade = 16;

/** How many pixels of two PNG pictures are clearly not the same, how far the furthest is off in a channel, and where; another size counts as all of them. */
export interface Apart {
  readonly count: number;
  readonly most: number;
  /** First and last column and row that differ. */
  readonly where: readonly [left: number, top: number, right: number, bottom: number] | null;
}

/** The same to the eye: fewer pixels than the smallest letter has, at the edges of what is round. */
export const isSame = ({ count }: Apart): boolean => count < 32;

/** Compares two pictures in a page of the browser, since it can read PNG. */
export async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<Apart> {
  if (one.equals(other)) return { count: 0, most: 0, where: null };
  return await page.evaluate(
    async ({ pictures, shade }) => {
      const read = async (picture: string): Promise<ImageData> => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (each) => each.charCodeAt(0))]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = await Promise.all([read(pictures[0] ?? ''), read(pictures[1] ?? '')]);
      if (a.width !== b.width || a.height !== b.height) return { count: a.data.length / 4, most: 255, where: null };
      let [count, most, left, top, right, bottom] = [0, 0, a.width, a.height, 0, 0];
      for (let at = 0; at < a.data.length; at += 4) {
        const off = Math.max(...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))));
        if (off <= shade) continue;
        const [x, y] = [(at / 4) % a.width, Math.floor(at / 4 / a.width)];
        [count, most] = [count + 1, Math.max(most, off)];
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      }
      return { count, most, where: count > 0 ? ([left, top, right, bottom] as const) : null };
    },
    { pictures: [one.toString('base64'), other.toString('base64')], shade },
  );
}
