import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { fileName } from '#shared/directory/shards/file-ref.ts';
import type { ShardKey } from '#shared/directory/shards/manifest.ts';
import { homeCell, keysAround, keysNational, ladderFor } from '#shared/directory/shards/wanted.ts';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { root } from '../../widget/examples/built.ts';
import { feed, manyServices } from '../support/many-services.ts';
import { opened } from '../support/shard-files.ts';
import { directoryWords } from './directory-words.ts';
import { median } from './rounds.ts';
import type { Bench, Row } from './row.ts';
import { compressed } from './weight.ts';

/** Services of the directory that is weighed. */
const count = 100_000;
/** Places from which somebody asks: where every so manyth service is, so that more ask where more people are. */
const every = 331;
/** What Pagefind moved for its first query at 100,000 services (performance.md C): p50 and p95, in bytes. */
const pagefind = { p50: 743_000, p95: 860_000 } as const;

async function bundled(file: string): Promise<string> {
  const rolldownOptions = { input: join(root, 'tests/bench', file), preserveEntrySignatures: 'strict' } as const;
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'chrome123', modulePreload: false, rolldownOptions },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** Weighs files once each. */
function weigher(files: ReadonlyMap<string, Uint8Array>, weigh: (bytes: Uint8Array) => number): (names: readonly string[]) => number {
  const known = new Map<string, number>();
  return (names) =>
    names.reduce((sum, name) => {
      const size = known.get(name) ?? weigh(files.get(name) ?? new Uint8Array());
      known.set(name, size);
      return sum + size;
    }, 0);
}

/** Goals 11 to 13: bytes until the first local services are listed, at 100,000 services; searching and building. */
export async function directory(bench: Bench): Promise<readonly Row[]> {
  const { say } = bench;
  const services = manyServices(count);
  const start = performance.now();
  const files = writeShards({ services, feeds: [feed], builtAt: Date.UTC(2026, 10, 25), holidays: {}, hide: [] });
  const seconds = (performance.now() - start) / 1000;
  const { manifest } = opened(files);
  const [brotli, gzip] = [
    weigher(files, (bytes) => compressed(Buffer.from(bytes)).length),
    weigher(files, (bytes) => gzipSync(bytes, { level: 9 }).length),
  ];
  const namesOf = (keys: readonly ShardKey[]): readonly string[] =>
    keys.flatMap((key) => (manifest.shards.get(key) ?? []).map((part) => fileName('index', key, part)));
  const asked = services
    .filter((_, index) => index % every === 0)
    .flatMap(({ places, country, subdivision }) => {
      const point = places[0]?.point;
      if (!point) return [];
      const home = homeCell(manifest, point);
      return [
        {
          near: namesOf(keysAround(manifest, home, ladderFor(home)[0] ?? 10)),
          national: namesOf(keysNational(manifest, country, subdivision)),
        },
      ];
    });
  const client = await bundled('directory-client-code.ts');
  const first = asked.map(({ near }) => brotli(['manifest.json', ...near]) + compressed(client).length);
  const whole = asked.map(({ near, national }) => gzip(['manifest.json', ...near, ...national]));
  const requests = asked.map(({ near }) => near.length);
  const told = asked.map(({ near }) => gzip(['manifest.json', ...near]));
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  say(`\nA directory of ${count} services: ${files.size} files, written in ${seconds.toFixed(1)} s; ${asked.length} places ask`);
  say(`  manifest ${kb(gzip(['manifest.json']))} with gzip, ${kb(brotli(['manifest.json']))} with Brotli`);
  say(
    `  manifest and cards near, gzip: p50 ${kb(median(told))}, p95 ${kb(at(told, 0.95))}, most ${kb(Math.max(...told))}; files p50 ${median(requests)}, most ${Math.max(...requests)}`,
  );
  say(`  with those of the whole country: p50 ${kb(median(whole))}, p95 ${kb(at(whole, 0.95))}`);
  const goal11 = { goal: 11, unit: 'times' } as const;
  const bytes = { unit: 'bytes', stretch: null } as const;
  return [
    {
      ...goal11,
      what: 'code and cards for the first local list, median, beside Pagefind as measured',
      must: 0.15,
      stretch: 0.06,
      measured: median(first) / pagefind.p50,
    },
    { ...goal11, what: 'the same, p95', must: 0.25, stretch: null, measured: at(first, 0.95) / pagefind.p95 },
    { goal: 11, ...bytes, what: 'manifest and cards for the first local list, gzip, median', must: 60_000, measured: median(told) },
    { goal: 11, ...bytes, what: 'manifest of 100,000 services, gzip', must: 15_360, measured: gzip(['manifest.json']) },
    {
      goal: 11,
      ...bytes,
      what: 'code for cards, hours and distance, gzip',
      must: 6144,
      measured: gzipSync(await bundled('directory-code.ts'), { level: 9 }).length,
    },
    {
      goal: 11,
      ...bytes,
      what: 'code for reading, ordering and searching, gzip',
      must: null,
      measured: gzipSync(client, { level: 9 }).length,
    },
    ...(await directoryWords(bench)),
  ];
}
