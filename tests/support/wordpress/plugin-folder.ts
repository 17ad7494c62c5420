import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { wordpressFiles } from '../../../widget/build/wordpress-plugin.ts';

/** Writes the plugin as its archive has it, unpacked, into a folder. */
export async function writePlugin(folder: string): Promise<void> {
  for (const [path, bytes] of wordpressFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
