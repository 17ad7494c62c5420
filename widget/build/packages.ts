import { join } from 'node:path';
import { built, root } from '../examples/built.ts';
import { writeNpmPackage } from './npm-package.ts';

/** Makes what a site can fetch of the widget, out of the built folder (`npm run zip`). */
writeNpmPackage(built.widget, join(root, 'dist', 'npm'));
