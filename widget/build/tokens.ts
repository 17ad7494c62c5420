import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What the house changes of these tokens for more contrast, on request or because the system asks for it. A page's own colours give way. */
function contrastRules(sheet: string, names: ReadonlySet<string>): string {
  const plain = sheet.replace(comments, '');
  const asked = [...plain.matchAll(/\[data-theme="contrast"\] \{([^}]*)\}/g)].map(([, body = '']) => body).join('');
  const [, system = ''] = /@media \(prefers-contrast: more\) \{[^{]*\{([^}]*)\}/.exec(plain) ?? [];
  const own = (rules: string): string =>
    [...rules.matchAll(declaration)]
      .filter(([, name = '']) => names.has(name))
      .map(([all]) => all)
      .join('');
  return `.w[data-theme="contrast"]{${own(`${asked};`)}}@media (prefers-contrast: more){.w[data-theme="auto"]{${own(`${system};`)}}}`;
}

const usedIn = (text: string): readonly string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

const line = (name: string, value: string): string => {
  const own = open[name];
  return own ? `${name}:var(--wellbeing-${own},${value});` : `${name}:${value};`;
};

const usedBy = (file: string): readonly string[] => usedIn(readFileSync(file, 'utf8'));

/** Tokens of screens that the widget does not have. */
const elsewhere = /^--(?:feel|energy|scan|clay|sky)/;

/**
 * Gives the widget's three sheets the tokens of the house, taken from the one place where it keeps them: to the first view and to the second
 * moment what each of them uses, to what is opened all others, since the elements that stand in it use them too.
 */
export function tokens(house: string, widget: string): Plugin {
  const [first, second, opened] = ['widget.css', 'later/later.css', 'later/layouts.css'].map((name) => join(widget, name)) as [
    string,
    string,
    string,
  ];
  return {
    name: 'widget-tokens',
    enforce: 'pre',
    transform(code, id) {
      const file = [first, second, opened].find((each) => id === `${each}?inline`);
      if (!file) return null;
      const sheet = readFileSync(house, 'utf8');
      const inFirst = new Set(usedBy(first));
      const inSecond = new Set(usedBy(second).filter((name) => !inFirst.has(name)));
      const all = houseTokens(sheet);
      const others = [...all.keys()].filter((name) => !inFirst.has(name) && !inSecond.has(name) && !elsewhere.test(name));
      const own = file === first ? inFirst : file === second ? inSecond : new Set(others);
      // more contrast comes with the second moment, for the first view too
      const contrast = file === first ? '' : contrastRules(sheet, file === second ? new Set([...inFirst, ...inSecond]) : own);
      const wanted = [...all].filter(([name]) => own.has(name));
      return `.w{${wanted.map(([name, value]) => line(name, value)).join('')}}\n${contrast}\n${code}`;
    },
  };
}
