import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const attribute = (tag: string, name: string): number => Number(new RegExp(`\\b${name}="([^"]+)"`).exec(tag)?.[1] ?? 0);

const circle = (tag: string): string => {
  const [x, y, r] = [attribute(tag, 'cx'), attribute(tag, 'cy'), attribute(tag, 'r')];
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
};

const rect = (tag: string): string => {
  const [x, y, w, h, r] = ['x', 'y', 'width', 'height', 'rx'].map((name) => attribute(tag, name)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}`;
};

/** A path that begins with a relative move would start from the end of the shape before it. */
const absoluteStart = (path: string): string =>
  path.replace(
    /^m(-?\d*\.?\d+)[ ,]?(-?\d*\.?\d+)[ ,]?(?=(-?[\d.])?)/,
    (_, x: string, y: string, more?: string) => `M${x} ${y}${more ? 'l' : ''}`,
  );

const shape = (tag: string): string => {
  if (tag.startsWith('<circle')) return circle(tag);
  if (tag.startsWith('<rect')) return rect(tag);
  return absoluteStart(/\bd="([^"]+)"/.exec(tag)?.[1] ?? '');
};

/** Turns the drawn icons (24 grid, line) into one path each, so that a bundle carries only the icons it names. */
export async function buildIcons(root: string): Promise<void> {
  const sprite = await readFile(join(root, 'shared/ui/icons.svg'), 'utf8');
  const symbols = [...sprite.matchAll(/<symbol id="i-(\w+)"[^>]*>(.*?)<\/symbol>/gs)];
  const lines = symbols.map(([, name, body = '']) => {
    const path = (body.match(/<(path|circle|rect)[^>]*>/g) ?? []).map(shape).join('');
    return `export const ${name} = '${path}';`;
  });
  await mkdir(join(root, 'shared/ui/generated'), { recursive: true });
  await writeFile(join(root, 'shared/ui/generated/icons.ts'), `${lines.join('\n')}\n`);
}
