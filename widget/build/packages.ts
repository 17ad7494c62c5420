import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from '../examples/built.ts';
import { writeNpmPackage } from './npm-package.ts';
import { releaseArchive, versionOf } from './release-archive.ts';
import { sumsOf } from './sums.ts';
import { wordpressArchive } from './wordpress-plugin.ts';

/** Makes what a site can fetch of the widget, out of the built folder (`npm run zip`): a package, an archive to upload, a WordPress plugin, and sums. */
const dist = join(root, 'dist');
writeNpmPackage(built.widget, join(dist, 'npm'));
const archives: readonly (readonly [string, Buffer])[] = [
  [`even-keel-widget-${versionOf()}.zip`, releaseArchive()],
  [`even-keel-wordpress-${versionOf()}.zip`, wordpressArchive()],
];
for (const [name, bytes] of archives) writeFileSync(join(dist, name), bytes);
writeFileSync(join(dist, 'SHA256SUMS.txt'), sumsOf(archives));
