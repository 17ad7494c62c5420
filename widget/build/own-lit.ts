import type { Plugin } from 'vite';

const modules = /[\\/]node_modules[\\/](?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/;

/** The list on `window` of every Lit that is on a page. */
const entry = /,?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/** What may stand on `window` to change every Lit of a page: for old browsers, and for a page that a server drew. */
const hook = /\w+\.\w+(?:Polyfill|Hydrate)Support\b/g;

/** What Lit's modules call each other's members: `_$AH`, `_$litType$`. The names are kept long so that one copy of Lit understands another. */
const member = /_\$(?:lit)?(\w+?)\$?(?![\w$])/g;

const left = /_\$[A-Za-z]|\w+(?:Element|Html)(?:Versions|PolyfillSupport|HydrateSupport)/;

/**
 * Keeps the widget's Lit to itself, in fewer bytes. It leaves nothing on the page's `window`, where the page's own Lit would warn of a second
 * one, and nothing there changes it; its modules, which no other copy has to understand, have shorter names for each other's members.
 */
export function ownLit(): Plugin {
  return {
    name: 'own-lit',
    transform(code, id) {
      if (!modules.test(id)) return null;
      const taken = [...code.matchAll(member)]
        .map(([, name = '']) => `$${name}`)
        .find((name) => code.match(/(?<![\w$])\$\w+/g)?.includes(name));
      if (taken) this.error(`Lit has a member ${taken} of its own`);
      return { code: code.replace(entry, '').replace(hook, 'undefined').replace(member, '$$$1'), map: null };
    },
    generateBundle(_options, bundle) {
      const codes = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
      const [found] = codes.flatMap((code) => left.exec(code) ?? []);
      if (found) this.error(`Lit has changed: ${found} is left in the script`);
    },
  };
}
