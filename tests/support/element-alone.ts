import { join } from 'node:path';
import { build, type LibraryOptions } from 'vite';
import { root } from '../../widget/examples/built.ts';

/** One file of `shared/elements/` as a script that puts what it exports under `name`: for what no screen shows in the way a test needs. */
export async function elementAlone(file: string, name: string): Promise<string> {
  const lib: LibraryOptions = { entry: join(root, 'shared/elements', file), formats: ['iife'], name };
  const result = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [first] = Array.isArray(result) ? result : [];
  const [chunk] = first?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`${file} was not built`);
  return chunk.code;
}
