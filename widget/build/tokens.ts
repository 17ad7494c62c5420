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

/** What the house changes for more contrast: on request, and because the system asks for it. */
interface Contrast {
  readonly asked: string;
  readonly system: string;
}

function contrastOf(sheet: string): Contrast {
  const plain = sheet.replace(comments, '');
  const asked = [...plain.matchAll(/\[data-theme="contrast"\] \{([^}]*)\}/g)].map(([, body = '']) => body).join('');
  const [, system = ''] = /@media \(prefers-contrast: more\) \{[^{]*\{([^}]*)\}/.exec(plain) ?? [];
  return { asked: `${asked};`, system: `${system};` };
}

/** The same as rules of the widget, for these tokens alone. A page's own colours give way. */
function contrastRules({ asked, system }: Contrast, names: ReadonlySet<string>): string {
  const own = (text: string): string =>
    [...text.matchAll(declaration)]
      .filter(([, name = '']) => names.has(name))
      .map(([all]) => all)
      .join('');
  return `.w[data-theme="contrast"]{${own(asked)}}@media (prefers-contrast: more){.w[data-theme="auto"]{${own(system)}}}`;
}

const namesIn = (text: string): readonly string[] => [...text.matchAll(declaration)].map(([, name = '']) => name);

const usedIn = (text: string): readonly string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

const line = (name: string, value: string): string => {
  const own = open[name];
  return own ? `${name}:var(--wellbeing-${own},${value});` : `${name}:${value};`;
};

/** Tokens of screens that the widget does not have. */
const elsewhere = /^--(?:feel|energy|scan|clay|sky)/;

/** What the house's sheet says: its tokens, which of them something changes, and how to write one as its value where nothing does. */
interface House {
  readonly all: ReadonlyMap<string, string>;
  readonly contrast: Contrast;
  withValues(text: string): string;
}

function readHouse(file: string): House {
  const sheet = readFileSync(file, 'utf8');
  const all = houseTokens(sheet);
  const contrast = contrastOf(sheet);
  const changed = new Set([...Object.keys(open), ...namesIn(contrast.asked), ...namesIn(contrast.system)]);
  const asValue = (use: string, name: string): string => (changed.has(name) ? use : (all.get(name) ?? use));
  return { all, contrast, withValues: (text) => text.replace(/var\((--[\w-]+)\)/g, asValue) };
}

/** A rule that gives the widget these tokens, and those that give some of them more contrast. */
function rules({ all, contrast }: House, own: readonly string[], contrasted: readonly string[]): string {
  const lines = [...all].filter(([name]) => own.includes(name)).map(([name, value]) => line(name, value));
  return `.w{${lines.join('')}}\n${contrasted.length > 0 ? contrastRules(contrast, new Set(contrasted)) : ''}\n`;
}

/**
 * Gives the widget's sheets the tokens of the house, taken from the one place where it keeps them. In what most pages read, a token that neither
 * a page nor more contrast changes stands as its value, which is shorter than its name and a line of its own; of the others the first view and
 * the second moment get what each of them uses. What is opened gets all that is not there yet, since the elements that stand in it use them too.
 */
export function tokens(houseFile: string, widget: string): Plugin {
  const at = (name: string): string => join(widget, name);
  const [first, second, opened] = [at('widget.css'), at('later/later.css'), at('later/layouts.css')];
  const small = [at('later/way-out.css'), at('later/large-exit.css')];
  return {
    name: 'widget-tokens',
    enforce: 'pre',
    transform(code, id) {
      const file = [first, second, opened, ...small].find((each) => id === `${each}?inline`);
      if (!file) return null;
      const house = readHouse(houseFile);
      const usedBy = (sheet: string): readonly string[] => usedIn(house.withValues(readFileSync(sheet, 'utf8')));
      const inFirst = usedBy(first);
      const inSecond = usedBy(second).filter((name) => !inFirst.includes(name));
      const there = [...inFirst, ...inSecond];
      const others = [...house.all.keys()].filter((name) => !there.includes(name) && !elsewhere.test(name));
      if (file === opened) return rules(house, others, others) + code;
      if (file === first) return rules(house, inFirst, []) + house.withValues(code);
      // more contrast comes with the second moment, for the first view too
      return (file === second ? rules(house, inSecond, there) : '') + house.withValues(code);
    },
  };
}
