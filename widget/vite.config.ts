import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { templates } from '../shared/build/templates.ts';
import { compiledTemplates } from './build/compiled-templates.ts';
import { directory } from './build/directory.ts';
import { guides } from './build/guides.ts';
import { ownLit } from './build/own-lit.ts';
import { tokens } from './build/tokens.ts';

// with another value Lit would come as its makers work on it
process.env['NODE_ENV'] = 'production';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a file is called whose own name would tell the log of a host what somebody opened. */
const neutral: Readonly<Record<string, string>> = { violence: 'now' };

/** Words are named by their language and part, everything else by what it is. */
function nameOf({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }): string {
  const [, tag, part] =
    /locales\/(\w+)\/([\w-]+)\.json$/.exec(facadeModuleId ?? '') ?? /generated\/(\w+)\.([\w-]+)\.json$/.exec(facadeModuleId ?? '') ?? [];
  return tag && part ? `locales/${tag}.${neutral[part] ?? part}.js` : `parts/${name}.js`;
}

/** What the second moment reads is one file: each of its own would be packed, and asked for, by itself. */
const withMore =
  /\/widget\/later\/(?:more-of-lines|clock-words|quiet-words|sheets)\.ts|\/(?:zone-pieces|zone-table|translate|say-hours|hours)\.ts/;

/**
 * What nearly everything uses that is opened comes with the part that opens it: in files of their own these would be asked for only once
 * the opened part has come, which on a slow line is one more wait.
 */
const withViews =
  /\/widget\/later\/(?:views|part-words|safety)\.ts|\/elements\/(?:define-once|host-of|ticking)\.ts|\/(?:icons|audiences|steps|emergency-line|zone-clock)\.ts|\/lit\/index|\/lit-element\/|\/reactive-element\//;

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('public'),
  // words as they stand, not as text to parse: an old library of the page may have its own JSON
  json: { stringify: false },
  plugins: [
    compiledTemplates(),
    ownLit(),
    templates(),
    tokens(here('../shared/ui/tokens.css'), here('.')),
    directory(here('../shared/directory/generated/countries')),
    guides(here('../shared/site-pack')),
  ],
  build: {
    outDir: here('../dist/widget'),
    emptyOutDir: true,
    // the oldest browsers that are promised; with an older target the compiler would rewrite light-dark()
    target: ['chrome123', 'firefox140', 'safari17.5'],
    // a library build leaves out the helper that preloads chunks, which would cost a tenth of the script
    lib: { entry: { 'wellbeing-widget': here('index.ts') }, formats: ['es'] },
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // what the first view uses stays in the first file, and later files take it from there: a second file would be a second trip
      preserveEntrySignatures: 'allow-extension',
      // notes for a bundler that comes after: a site copies the files as they are
      output: {
        minify: true,
        comments: { annotation: false },
        entryFileNames: '[name].js',
        chunkFileNames: nameOf,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'more', test: withMore },
            { name: 'views', test: withViews },
          ],
        },
      },
    },
  },
});
