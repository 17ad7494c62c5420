import { createRequire } from 'node:module';
import { compileLitTemplates } from '@lit-labs/compiler';
import type { Plugin } from 'vite';

interface TypeScript {
  readonly ScriptTarget: { readonly ES2023: number };
  readonly ModuleKind: { readonly ESNext: number };
  transpileModule(code: string, options: object): { readonly outputText: string };
}

/** The compiler of TypeScript that Lit's own is made for: the house's newer one cannot be extended. */
const typescript = createRequire(import.meta.resolve('@lit-labs/compiler'))('typescript') as TypeScript;

const ours = /^(?!.*[\\/]node_modules[\\/])[^?]*\.ts$/;

/** Lit's compiler knows the tag where it comes from here. */
const importOfHtml = /import \{(?<names>[^}]*\bhtml\b[^}]*)\} from '(?<from>lit|lit\/html\.js)';/;

/** What Lit's compiler takes the classes of parts from, which would bring along all that it makes superfluous. */
const partClasses = /import \* as (?<all>\w+) from "lit-html\/private-ssr-support\.js";\s*const \{(?<names>[^}]*)\} = \k<all>\._\$LH;/;

/**
 * Prepares Lit templates where the widget is built: a page's browser neither searches them for places to fill nor carries the code for that
 * (`own-lit.ts` takes it out). By Lit's own compiler; a template that it leaves as it is stops the build.
 */
export function compiledTemplates(): Plugin {
  return {
    name: 'compiled-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!ours.test(id) || !importOfHtml.test(code)) return null;
      const { outputText } = typescript.transpileModule(fromLitHtml(code), {
        fileName: id,
        compilerOptions: {
          target: typescript.ScriptTarget.ES2023,
          module: typescript.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
        transformers: { before: [compileLitTemplates()] },
      });
      if (/\b(?:html|svg|mathml) ?`/.test(outputText)) this.error(`${id}: a template that cannot be compiled`);
      const places = (list: string): string => {
        const short = shortened(list);
        if (short.includes('{')) this.error(`${id}: a place in a template that is neither text nor attribute: ${short}`);
        return `parts: partsOf(${short}) };`;
      };
      const named = outputText
        .replaceAll('["_$litType$"]', '_$litType$')
        .replace(partClasses, (_, _all, names: string) => `import {${names.replaceAll(':', ' as')}} from 'lit-html';`);
      return {
        code: `import { partsOf } from 'lit-html';${named.replace(listOfParts, (_, list: string) => places(list))}`,
        map: null,
      };
    },
  };
}

/** The places of a template, as Lit's compiler writes them at the end of it. */
const listOfParts = /parts: \[(.*)\] \};$/gm;

/** Text by its number alone, an attribute by number, name, class and, where something stands around it, its strings: `own-lit.ts` makes Lit's objects of them. */
const shortened = (list: string): string =>
  list
    .replace(/\{ type: 2, index: (\d+) \}/g, '$1')
    .replace(/\{ type: 1, index: (\d+), name: ("[^"]*"), strings: \["", ""\], ctor: (\w+) \}/g, '[$1, $2, $3]')
    .replace(/\{ type: 1, index: (\d+), name: ("[^"]*"), strings: (\[.*?"\]), ctor: (\w+) \}/g, '[$1, $2, $4, $3]');

/** `html` by the name of its own package, everything else from where it was. */
const fromLitHtml = (code: string): string =>
  code.replace(
    importOfHtml,
    (_, names: string, from: string) => `import { html } from 'lit-html'; import {${names.replace(/\bhtml\b,?/, '')}} from '${from}';`,
  );
