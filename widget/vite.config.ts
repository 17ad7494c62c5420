import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { tokens } from './build/tokens.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('public'),
  plugins: [tokens(here('../shared/ui/tokens.css'), here('widget.css'))],
  build: {
    outDir: here('../dist/widget'),
    emptyOutDir: true,
    // the oldest browsers that are promised; with an older target the compiler would rewrite light-dark()
    target: ['chrome123', 'firefox140', 'safari17.5'],
    modulePreload: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { 'wellbeing-widget': here('index.ts') },
      preserveEntrySignatures: 'allow-extension',
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
