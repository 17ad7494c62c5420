import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from './built.ts';
import { feelings, fill } from './page.ts';
import { assets, type Pages, schoolPages, widgetFiles } from './site.ts';

/** What the index says of this machine. */
export interface Machine {
  /** The folders of the unpacked extension. */
  readonly chrome: string;
  readonly firefox: string;
  /** What stands between two folders in a path. */
  readonly slash: string;
  readonly address: string;
  readonly id: string;
  readonly profile: string;
  /** Whether a browser window was opened, or why none was. */
  readonly opened: string;
}

/** All pages of the demonstration: its index, the made-up school, and the built widget. */
export function demonstration(machine: Machine): Pages {
  const texts = { ...machine };
  const read = (): string => fill(readFileSync(join(root, 'widget', 'examples', 'index.html'), 'utf8'), texts, { feelings: feelings() });
  return { ...assets(root), ...schoolPages(root), ...widgetFiles(built.widget), '/': { type: 'text/html', read } };
}
