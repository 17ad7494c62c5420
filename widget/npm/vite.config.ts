import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The first view for sites that are built: one file for Node, which the package carries beside the widget. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: here('write-first-view.ts'),
    outDir: here('../../dist/first-view'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'first-view.js', codeSplitting: false } },
  },
});
