import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';

/** Sample feeds of the standard lie beside the project, or where HSDS_SAMPLES says; where they are not, their tests name themselves as left out. */
export const hsdsFolder = process.env['HSDS_SAMPLES'] ?? join(root, '..', 'shared', 'hsds');

export const hasHsds = existsSync(hsdsFolder);
