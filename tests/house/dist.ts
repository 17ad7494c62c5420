import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';

/** The folder of a built extension. */
export const dist = (browser: 'chrome' | 'firefox'): string => join(root, 'dist', 'extension', `${browser}-mv3`);
