import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder that `remove` takes away again. A browser that is just ending may still write, hence the patience. */
export async function temporaryFolder(name: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `even-keel-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 8, retryDelay: 250 }) };
}
