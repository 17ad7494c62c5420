import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hsdsService } from '#shared/importer/export/hsds.ts';
import { root } from '../../widget/examples/built.ts';
import { manyServices } from '../support/many-services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Bench, Row } from './row.ts';

/** Services of the feed that is imported. */
const count = 100_000;

/** Prints how much memory the program held at most, when it ends. */
const told = 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nkilobytes%3D"+process.resourceUsage().maxRSS))';

/** Goal of the directory's issue: 100,000 services of a feed are imported in under 60 seconds and one gigabyte, by the built command. */
export async function directoryImport({ say }: Bench): Promise<readonly Row[]> {
  const folder = await temporaryFolder('bench-import');
  const feed = join(folder.path, 'feed.ndjson');
  writeFileSync(
    feed,
    manyServices(count)
      .map((each) => JSON.stringify(hsdsService(each)))
      .join('\n'),
  );
  const start = performance.now();
  const args = ['--import', told, join(root, 'dist/cli/even-keel.js'), 'directory', 'import', feed, '--out', join(folder.path, 'out')];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const bytes = Number(/kilobytes=(\d+)/.exec(stderr)?.[1] ?? Number.NaN) * 1024;
  say(
    `\nThe built command imports ${count} services (${(statSync(feed).size / 1e6).toFixed(0)} MB of lines): ${seconds.toFixed(1)} s, exit ${status}`,
  );
  say(`  ${stdout.trim()}; at most ${(bytes / 1e6).toFixed(0)} MB of memory`);
  await folder.remove();
  const done = status === 0;
  return [
    { goal: 11, what: 'import of 100,000 services', must: 60_000, stretch: null, measured: done ? seconds * 1000 : null, unit: 'ms' },
    { goal: 11, what: 'memory of that import', must: 1e9, stretch: null, measured: done ? bytes : null, unit: 'bytes' },
  ];
}
