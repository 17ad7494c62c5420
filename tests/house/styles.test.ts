import { expect, test } from 'vitest';
import { filesWith, productFiles, read } from './files.ts';

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');

/** Every declaration of the products' own style sheets, Lit ones included. */
const sheets = filesWith('.css')
  .filter(({ path }) => /^(shared|extension)\//.test(path))
  .map((file) => ({ path: file.path, text: withoutComments(file.text()) }));

/** Sides of the paper instead of sides of the text: wrong as soon as the script runs from the right. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right|float|text-align:\s*(?:left|right))\s*:/;

test('all sides are logical, so that a script from the right needs no second style sheet', () => {
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter(({ text }) => physical.test(text)).map(({ path }) => path)).toEqual([]);
  expect(physical.test('a{margin-left:1px}')).toBe(true);
  expect(physical.test('a{margin-inline-start:1px}')).toBe(false);
});

test('every token that is used exists', () => {
  const all = sheets.map(({ text }) => text).join('\n');
  const made = new Set(all.match(/--[\w-]+(?=\s*:)/g) ?? []);
  const inCode = new Set(productFiles('.ts', '.tsx').flatMap((file) => file.text().match(/--[\w-]+/g) ?? []));
  const used = [...all.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name = '']) => name);
  expect([...new Set(used)].filter((name) => !made.has(name) && !inCode.has(name))).toEqual([]);
});

test('no style stands in the markup and no font or picture is fetched', () => {
  const inline = productFiles('.tsx').filter((file) => /\sstyle=["{]/.test(file.text()));
  const fetched = sheets.filter(({ text }) => /url\(\s*(?!["']?(?:data:|#))/.test(text) || /@import\s+(?!["']\.\/)/.test(text));
  expect([...inline, ...fetched].map(({ path }) => path)).toEqual([]);
});

/** OKLCH to linear sRGB (Björn Ottosson, A perceptual color space, 2020), clipped to the gamut. */
function linear(lightness: number, chroma: number, hue: number): readonly [number, number, number] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.max(0, Math.min(1, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const tokens = new Map(
  [...withoutComments(read('shared/ui/tokens.css')).matchAll(/--([\w-]+):\s*light-dark\(oklch\(([\d. ]+)\),\s*oklch\(([\d. ]+)\)\)/g)].map(
    ([, name = '', day = '', night = '']) => [name, [day, night].map((each) => each.trim().split(/\s+/).map(Number))] as const,
  ),
);

/** Relative luminance of WCAG 2.x. */
function luminance(name: string, theme: 0 | 1): number {
  const [lightness = Number.NaN, chroma = 0, hue = 0] = tokens.get(name)?.[theme] ?? [];
  const [r, g, b] = linear(lightness, chroma, hue);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: 0 | 1): number {
  const [one, two] = [luminance(front, theme), luminance(back, theme)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const texts = [
  ...['paper', 'surface', 'well', 'sea-soft', 'amber-soft', 'clay-soft'].flatMap((back) =>
    ['ink', 'ink-soft'].map((front) => [front, back]),
  ),
  ...['paper', 'surface', 'sea-soft'].map((back) => ['sea-ink', back]),
  ['on-sea', 'sea'],
  ['on-sea', 'sea-press'],
  ['on-ink', 'ink'],
  ['on-ink-soft', 'ink'],
  ['amber-ink', 'amber-soft'],
  ['clay', 'surface'],
  ['clay', 'clay-soft'],
] as const;

const edges = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['sea', 'paper'],
  ['hull', 'paper'],
  ['amber-edge', 'paper'],
  ...[1, 2, 3, 4, 5].map((step) => [`feel-${step}-edge`, 'surface']),
] as const;

for (const [theme, name] of [
  [0, 'day'],
  [1, 'night'],
] as const) {
  test(`by ${name} every text stands out 7 to 1 and every edge 3 to 1 (WCAG 1.4.6, 1.4.11)`, () => {
    const weak = (pairs: readonly (readonly (string | undefined)[])[], least: number): readonly string[] =>
      pairs
        .map(([front = '', back = '']) => ({ pair: `${front} on ${back}`, ratio: contrast(front, back, theme) }))
        .filter(({ ratio }) => !(ratio >= least))
        .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
    expect(weak(texts, 7)).toEqual([]);
    expect(weak(edges, 3)).toEqual([]);
  });
}
