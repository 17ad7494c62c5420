import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the guide to a site's own pack, and its table, beside the widget: whoever uploads the folder has them. */
export function guides(folder: string): Plugin {
  return {
    name: 'widget-guides',
    generateBundle() {
      for (const name of ['GUIDE.md', 'template.csv'])
        this.emitFile({ type: 'asset', fileName: `pack/${name}`, source: readFileSync(`${folder}/${name}`, 'utf8') });
    },
  };
}
