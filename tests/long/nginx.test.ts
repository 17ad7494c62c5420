import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { writeShards } from '#shared/importer/shards/write-shards.ts';
import { feed, manyServices } from '../support/many-services.ts';
import { hasNginx, startNginx } from '../support/nginx.ts';
import { say } from '../support/say.ts';
import type { Files } from '../support/shard-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Services of the directory, visitors at once, and requests that they make together. */
const size = { services: 100_000, visitors: 64, requests: 30_000 } as const;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they came over the wire. */
  readonly bytes: number;
  readonly ms: number;
}

function ask(agent: Agent, address: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = get(address, { agent, headers: { 'accept-encoding': 'gzip, br', ...headers } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, ms: performance.now() - start }));
      answer.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Does the work of a list with so many at once. */
async function together<T>(all: readonly T[], many: number, work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all].reverse();
  const one = async (): Promise<void> => {
    for (let each = left.pop(); each !== undefined; each = left.pop()) await work(each);
  };
  await Promise.all(Array.from({ length: many }, one));
}

const at = (sorted: readonly number[], share: number): string =>
  `${(sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)} ms`;

/** Every file once: for ever, packed, readable by any page, and answered with "the same" to who has it. */
async function everyFile(address: string, files: Files, agent: Agent): Promise<readonly string[]> {
  const faults: string[] = [];
  await together([...files.keys()], size.visitors, async (name) => {
    const first = await ask(agent, address + name, {});
    const again = await ask(agent, address + name, { 'if-none-match': first.headers.etag ?? '' });
    const cache = name === 'manifest.json' ? 'no-cache' : 'public, max-age=31536000, immutable';
    const { headers } = first;
    const isSmall = (files.get(name)?.length ?? 0) < 256;
    const good =
      first.status === 200 &&
      again.status === 304 &&
      headers['cache-control'] === cache &&
      again.headers['cache-control'] === cache &&
      headers['access-control-allow-origin'] === '*' &&
      again.headers['access-control-allow-origin'] === '*' &&
      (isSmall ||
        (headers['content-encoding'] === 'gzip' && headers.vary === 'Accept-Encoding' && first.bytes < (files.get(name)?.length ?? 0)));
    if (!good) faults.push(`${name}: ${first.status}, ${again.status}, ${JSON.stringify(headers)}`);
  });
  return faults;
}

test.runIf(hasNginx)(
  'a stock nginx keeps up with many visitors of a directory of 100,000 services (left out where there is no nginx)',
  async () => {
    const folder = await temporaryFolder('nginx');
    const files = writeShards({
      services: manyServices(size.services),
      feeds: [feed],
      builtAt: Date.UTC(2026, 10, 25),
      holidays: {},
      hide: [],
    });
    const nginx = await startNginx(folder.path, files, 'auto');
    const agent = new Agent({ keepAlive: true, maxSockets: size.visitors });
    try {
      expect(await everyFile(nginx.address, files, agent)).toEqual([]);
      const { headers } = await ask(agent, `${nginx.address}manifest.json`, {});
      const names = [...files.keys()];
      const times: number[] = [];
      const statuses: Record<string, number> = {};
      let [bytes, errors] = [0, 0];
      const start = performance.now();
      // every third request is a manifest that the visitor has already
      const wanted = Array.from({ length: size.requests }, (_, index) =>
        index % 3 === 0 ? 'manifest.json' : (names[(index * 7919) % names.length] ?? ''),
      );
      await together(wanted, size.visitors, async (name) => {
        const known: Readonly<Record<string, string>> = name === 'manifest.json' ? { 'if-none-match': headers.etag ?? '' } : {};
        const answer = await ask(agent, nginx.address + name, known).catch(() => null);
        if (!answer) errors += 1;
        else {
          times.push(answer.ms);
          bytes += answer.bytes;
          statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        }
      });
      const seconds = (performance.now() - start) / 1000;
      times.sort((a, b) => a - b);
      say('nginx', {
        files: files.size,
        requests: size.requests,
        'at once': size.visitors,
        'a second': Math.round(size.requests / seconds),
        p50: at(times, 0.5),
        p99: at(times, 0.99),
        'MB a second': (bytes / seconds / 1e6).toFixed(1),
        statuses,
        errors,
      });
      const logged = await nginx.logged();
      expect([errors, Object.keys(statuses), logged.errors, logged.visits]).toEqual([0, ['200', '304'], [], []]);
    } finally {
      agent.destroy();
      await nginx.stop();
      await folder.remove();
    }
  },
);
