import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../widget/examples/built.ts';

/** One file of the bench with all it imports, as a module that a page carries. */
export async function bundled(file: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome123',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'tests/bench', file), preserveEntrySignatures: 'strict' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}
