import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { templates } from '../../shared/build/templates.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page where a site makes its snippet, poster and pack: a page of its own beside the widget. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [templates()],
  build: {
    outDir: here('../../dist/widget/builder'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox140', 'safari17.5'],
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'builder.js', chunkFileNames: 'parts/[name].js', assetFileNames: '[name][extname]' } },
  },
});
