import type { Plugin } from 'vite';

const modules = /[\\/]node_modules[\\/](?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/;

/** The list on `window` of every Lit that is on a page. */
const entry = /,?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/** What may stand on `window` to change every Lit of a page: for old browsers, and for a page that a server drew. */
const hook = /\w+\.\w+(?:Polyfill|Hydrate)Support\b/g;

/** What Lit's modules call each other's members: `_$AH`, `_$litType$`. The names are kept long so that one copy of Lit understands another. */
const member = /_\$(?:lit)?(\w+?)\$?(?![\w$])/g;

/** What prepares a template where it is drawn first: ours are prepared where the widget is built (`compiled-templates.ts`). */
const preparing: readonly RegExp[] = [
  /constructor\(\{strings:.*?(?=static createElement)/,
  /"number"==typeof \w+\?this\._\$AC\(\w+\):/,
  /_\$AC\(\w+\)\{.*?\}(?=k\(\w+\)\{)/,
];

/** The bag in which Lit hands what is private to its other modules. */
const bag = /const \w+=\{(M:[^}]*)\},(.*)\w+ as _\$LH,/s;

/** Names of parts in that bag, and those by which they now go out: prepared templates name the parts that they have. */
const parts = { H: 'AttributePart', B: 'PropertyPart', N: 'BooleanAttributePart', U: 'EventPart', F: 'ElementPart' } as const;

function handOut(inside: string): string {
  const members = inside.split(',').map((each) => each.split(':') as [string, string?]);
  return Object.entries(parts)
    .map(([key, name]) => `${members.find(([of]) => of === key)?.[1] ?? key} as ${name}`)
    .join();
}

/** Names that must not be left in what is built. */
const left = /_\$[A-Za-z]|\w+(?:Element|Html)(?:Versions|PolyfillSupport|HydrateSupport)/;

/**
 * Makes the places of a template of what stands in a prepared one: text by its number, an attribute by number, name, class and strings. What is the same
 * in many templates is one object.
 */
const partsOf =
  'const bare=["",""],texts=[],partsOf=(...list)=>list.map((part)=>part.at?{type:1,index:part[0],name:part[1],ctor:part[2],strings:part[3]||bare}:texts[part]??={type:2,index:part});export{partsOf};';

function withoutPreparing(code: string, fail: (reason: string) => never): string {
  const short = preparing.reduce((rest, part) => (part.test(rest) ? rest.replace(part, '') : fail(`${part} is not there any more`)), code);
  return bag.test(short)
    ? short.replace(bag, (_, inside: string, rest: string) => `const ${rest}${handOut(inside)},`) + partsOf
    : fail(`${bag} is not there any more`);
}

/**
 * Keeps the widget's Lit to itself, in fewer bytes. It leaves nothing on the page's `window`, where the page's own Lit would warn of a second
 * one, and nothing there changes it; its modules, which no other copy has to understand, have shorter names for each other's members.
 */
export function ownLit(): Plugin {
  return {
    name: 'own-lit',
    transform(code, id) {
      if (!modules.test(id)) return code.includes('_$litType$') ? { code: code.replaceAll('_$litType$', '$Type'), map: null } : null;
      const lit = id.endsWith('lit-html.js') ? withoutPreparing(code, (reason) => this.error(`Lit has changed: ${reason}`)) : code;
      const taken = [...code.matchAll(member)]
        .map(([, name = '']) => `$${name}`)
        .find((name) => code.match(/(?<![\w$])\$\w+/g)?.includes(name));
      if (taken) this.error(`Lit has a member ${taken} of its own`);
      return { code: lit.replace(entry, '').replace(hook, 'undefined').replace(member, '$$$1'), map: null };
    },
    generateBundle(_options, bundle) {
      const codes = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
      const [found] = codes.flatMap((code) => left.exec(code) ?? []);
      if (found) this.error(`Lit has changed: ${found} is left in the script`);
    },
  };
}
