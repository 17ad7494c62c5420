import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../widget/examples/built.ts';
import { isRunnable, onPath } from '../../widget/examples/find-browser.ts';
import { projectFiles } from '../house/files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const canUnzip = onPath('unzip').some(isRunnable);

/** The libraries as npm would put them there; a link out of the folder would stand in the names of the chunks. */
const libraries = (folder: string): Promise<void> =>
  cp(join(root, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });

/** A copy of what a clone has, under another path, with the same libraries. */
async function clone(folder: string): Promise<void> {
  for (const { path } of projectFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
  await libraries(folder);
}

/** Runs a script of package.json on another machine's habits: time zone, language, file mode. */
async function npmRun(folder: string, script: string, environment: Record<string, string>, umask = '022'): Promise<void> {
  await run('sh', ['-c', `umask ${umask} && npm run --silent ${script}`], {
    cwd: folder,
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 26,
  });
}

async function hashes(folder: string, wanted: (path: string) => boolean): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const pairs = await Promise.all(
    files
      .map((each) => join(each.parentPath, each.name))
      .filter((path) => wanted(relative(folder, path)))
      .map(
        async (path) =>
          [
            relative(folder, path),
            createHash('sha256')
              .update(await readFile(path))
              .digest('hex'),
          ] as const,
      ),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isPackage = (path: string): boolean => path.endsWith('.zip') && !path.includes('sources');

describe('the package is what the source says', () => {
  it('two clones in other folders, time zones, languages and file modes make the same bytes (K1)', async () => {
    const [one, two] = [await temporaryFolder('build-one'), await temporaryFolder('another folder')];
    await Promise.all([clone(one.path), clone(two.path)]);
    await npmRun(one.path, 'zip', { TZ: 'UTC', LANG: 'C' });
    await npmRun(two.path, 'zip', { TZ: 'Pacific/Apia', LANG: 'fi_FI.UTF-8', LC_ALL: 'C.UTF-8' }, '077');
    const [first, second] = [await hashes(join(one.path, 'dist'), isPackage), await hashes(join(two.path, 'dist'), isPackage)];
    expect(Object.keys(first)).toHaveLength(4);
    expect(second).toEqual(first);
    await Promise.all([one.remove(), two.remove()]);
  });

  it.runIf(canUnzip)('the source archive for reviewers builds the same add-on with build-for-amo (K2)', async () => {
    const [one, two] = [await temporaryFolder('source'), await temporaryFolder('reviewer')];
    await clone(one.path);
    await npmRun(one.path, 'zip', {});
    const archives = (await readdir(join(one.path, 'dist'), { recursive: true })).filter((path) => path.includes('sources'));
    expect(archives).toHaveLength(1);
    await run('unzip', ['-q', join(one.path, 'dist', archives[0] ?? ''), '-d', two.path]);
    await libraries(two.path);
    await npmRun(two.path, 'build-for-amo', {});
    const built = 'dist/extension/firefox-mv3';
    const [ours, theirs] = [await hashes(join(one.path, built), () => true), await hashes(join(two.path, built), () => true)];
    expect(Object.keys(ours).length).toBeGreaterThan(20);
    expect(theirs).toEqual(ours);
    await Promise.all([one.remove(), two.remove()]);
  });
});
