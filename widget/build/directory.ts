import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Service } from '#shared/directory/service.ts';
import { holidaysOf } from '../../shared/build/holidays.ts';
import { firstLinesOf, moreOfLines } from './first-lines-of.ts';

/**
 * Puts the countries beside the script: `FI.json` for the first view, `FI.more.json` with the hours of the same lines, `FI.all.json` with every line.
 * @param built the day on which the records were checked last; a device clock before it is not believed
 */
export function directory(countries: string, built: string): Plugin {
  return {
    name: 'widget-directory',
    generateBundle() {
      const names = existsSync(countries) ? readdirSync(countries).filter((name) => /^[A-Z]{2}\.json$/.test(name)) : [];
      for (const name of names) {
        const source = readFileSync(join(countries, name), 'utf8');
        const { services } = JSON.parse(source) as { services: readonly Service[] };
        this.emitFile({ type: 'asset', fileName: `directory/${name}`, source: JSON.stringify(firstLinesOf(services)) });
        const more = moreOfLines(services, holidaysOf(name.slice(0, 2)), built);
        this.emitFile({ type: 'asset', fileName: `directory/${name.replace('.json', '.more.json')}`, source: JSON.stringify(more) });
        this.emitFile({ type: 'asset', fileName: `directory/${name.replace('.json', '.all.json')}`, source });
      }
    },
  };
}
