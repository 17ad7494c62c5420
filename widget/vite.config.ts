import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { templates } from '../shared/build/templates.ts';
import { directory } from './build/directory.ts';
import { guides } from './build/guides.ts';
import { ownLit } from './build/own-lit.ts';
import { tokens } from './build/tokens.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Words are named by their language and part, everything else by what it is. */
function nameOf({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }): string {
  const [, tag, part] =
    /locales\/(\w+)\/([\w-]+)\.json$/.exec(facadeModuleId ?? '') ?? /generated\/(\w+)\.([\w-]+)\.json$/.exec(facadeModuleId ?? '') ?? [];
  return tag ? `locales/${tag}.${part}.js` : `parts/${name}.js`;
}

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('public'),
  // words as they stand, not as text to parse: an old library of the page may have its own JSON
  json: { stringify: false },
  plugins: [
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
      output: { minify: true, comments: { annotation: false }, entryFileNames: '[name].js', chunkFileNames: nameOf },
    },
  },
});
