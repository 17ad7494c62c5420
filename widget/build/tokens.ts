import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const declaration = /(--[\w-]+):\s*([^;]+);/g;
const comments = /\/\*[\s\S]*?\*\//g;

/** The tokens of the house by name, with sizes of type in em: a page's root size must change nothing inside the widget. */
function houseTokens(sheet: string): ReadonlyMap<string, string> {
  const [ground = ''] = sheet.replace(comments, '').split('[data-theme="light"]');
  return new Map(
    [...ground.matchAll(declaration)].map(([, name = '', value = '']) => [name, value.replace(/\brem\b|(?<=\d)rem\b/g, 'em')]),
  );
}

/** What a page may set: `--wellbeing-accent` and the like, each in place of one token of the house. */
const open: Readonly<Record<string, string>> = {
  '--sea': 'accent',
  '--on-sea': 'on-accent',
  '--surface': 'surface',
  '--ink': 'ink',
  '--r': 'radius',
  '--text': 'font',
  '--voice': 'heading-font',
};

/** What the house changes for more contrast, on request or because the system asks for it. A page's own colours give way. */
function contrastRules(sheet: string): string {
  const plain = sheet.replace(comments, '');
  const asked = [...plain.matchAll(/\[data-theme="contrast"\] \{([^}]*)\}/g)].map(([, body = '']) => body).join('');
  const [, system = ''] = /@media \(prefers-contrast: more\) \{[^{]*\{([^}]*)\}/.exec(plain) ?? [];
  return `.w[data-theme="contrast"]{${asked}}@media (prefers-contrast: more){.w[data-theme="auto"]{${system}}}`;
}

const usedIn = (text: string): readonly string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

const line = (name: string, value: string): string => {
  const own = open[name];
  return own ? `${name}:var(--wellbeing-${own},${value});` : `${name}:${value};`;
};

/** Gives the widget's sheets the tokens they use, taken from the one place where the house keeps them. */
export function tokens(house: string, first: string): Plugin {
  return {
    name: 'widget-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/widget\/(?:later\/)?[\w-]+\.css\?inline$/.test(id)) return null;
      const all = houseTokens(readFileSync(house, 'utf8'));
      const inFirst = new Set(usedIn(readFileSync(first, 'utf8')));
      const isFirst = id.startsWith(first);
      const wanted = [...all].filter(([name]) =>
        isFirst ? inFirst.has(name) : !inFirst.has(name) && !/^--(?:feel|energy|scan|clay|sky)/.test(name),
      );
      const contrast = isFirst ? '' : contrastRules(readFileSync(house, 'utf8'));
      return `.w{${wanted.map(([name, value]) => line(name, value)).join('')}}\n${contrast}\n${code}`;
    },
  };
}
