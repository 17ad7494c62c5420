import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Service } from '#shared/directory/service.ts';
import { firstLinesOf } from './first-lines-of.ts';

/** Puts the countries beside the script: `FI.json` for the first view, `FI.all.json` with everything that is known. */
export function directory(countries: string): Plugin {
  return {
    name: 'widget-directory',
    generateBundle() {
      const names = existsSync(countries) ? readdirSync(countries).filter((name) => /^[A-Z]{2}\.json$/.test(name)) : [];
      for (const name of names) {
        const source = readFileSync(join(countries, name), 'utf8');
        const { services } = JSON.parse(source) as { services: readonly Service[] };
        this.emitFile({ type: 'asset', fileName: `directory/${name}`, source: JSON.stringify(firstLinesOf(services)) });
        this.emitFile({ type: 'asset', fileName: `directory/${name.replace('.json', '.all.json')}`, source });
      }
    },
  };
}
