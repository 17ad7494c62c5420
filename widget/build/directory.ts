import type { Plugin } from 'vite';
import { holidaysOf } from '../../shared/build/holidays.ts';
import { readAllCountries } from './countries.ts';
import { firstLinesOf, moreOfLines } from './first-lines-of.ts';

/**
 * Puts the countries beside the script: `FI.json` for the first view, `FI.more.json` with the hours of the same lines, `FI.all.json` with every line and every
 * emergency number. A country without a line has only the last one.
 */
export function directory(folder: string): Plugin {
  return {
    name: 'widget-directory',
    generateBundle() {
      const emit = (name: string, source: string): void =>
        void this.emitFile({ type: 'asset', fileName: `directory/${name}.json`, source });
      for (const { code, services, built, text } of readAllCountries(folder)) {
        emit(`${code}.all`, text);
        if (services.length === 0) continue;
        emit(code, JSON.stringify(firstLinesOf(services)));
        emit(`${code}.more`, JSON.stringify(moreOfLines(code, services, holidaysOf(code), built)));
      }
    },
  };
}
