import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { readApi } from '#shared/importer/read/read-api.ts';
import { makeReport } from '#shared/importer/report.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

let server: Server | null = null;
afterEach(async () => {
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = null;
});

/** An interface of HSDS on this machine that behaves as told. */
async function serve(answer: Answer): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const own = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(`${url.pathname}${url.search}`);
    answer(request, response, url);
  });
  server = own;
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${(own.address() as AddressInfo).port}/api`, asked };
}

const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};

const full = (id: number) => ({ id: `id-${id}`, name: `Service ${id}`, phones: [{ number: '202-555-0147' }] });
const slim = (id: number) => ({ id: `id-${id}`, name: `Service ${id}` });

/** Pages of so many services, as the standard has them. */
const paged =
  (pages: number, perPage: number, change: (page: number, body: Record<string, unknown>) => unknown = (_, body) => body): Answer =>
  (_, response, url) => {
    if (url.searchParams.has('format')) return json(response, { detail: 'no lines here' }, 400);
    const page = Number(url.searchParams.get('page'));
    const contents = page <= pages ? Array.from({ length: perPage }, (_each, index) => full((page - 1) * perPage + index)) : [];
    json(
      response,
      change(page, {
        total_items: pages * perPage,
        total_pages: pages,
        page_number: page,
        size: contents.length,
        last_page: page >= pages,
        contents,
      }),
    );
  };

const quickly = { waited: [] as number[] };
const pause = async (milliseconds: number): Promise<void> => void quickly.waited.push(milliseconds);
const read = (address: string, report = makeReport()) => readApi(address, report, pause);
const idsOf = (result: Awaited<ReturnType<typeof read>>): readonly unknown[] =>
  result.ok ? result.value.map(({ tree }) => tree['id']) : [];

describe('an interface that behaves', () => {
  test('is read page by page from the first, each once', async () => {
    const { address, asked } = await serve(paged(3, 4));
    expect(idsOf(await read(address))).toHaveLength(12);
    expect(asked.filter((path) => path.includes('page=')).map((path) => /page=(\d)/.exec(path)?.[1])).toEqual(['1', '2', '3']);
  });

  test('gives lines where it can: one stream can not shift while it is read', async () => {
    const { address, asked } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.end(`${JSON.stringify(full(1))}\n${JSON.stringify(full(2))}\n`);
    });
    expect([idsOf(await read(address)), asked.length]).toEqual([['id-1', 'id-2'], 1]);
  });

  test('that lists only names is asked for each service, two at a time', async () => {
    let now = 0;
    let most = 0;
    const { address } = await serve((_, response, url) => {
      if (url.searchParams.has('format')) return json(response, {}, 404);
      const [, id] = /services\/id-(\d+)$/.exec(url.pathname) ?? [];
      if (id === undefined) return json(response, { last_page: true, contents: [1, 2, 3, 4, 5].map(slim) });
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        json(response, full(Number(id)));
      }, 5);
    });
    const result = await read(address);
    expect(idsOf(result)).toHaveLength(5);
    expect(result.ok && result.value.every(({ tree }) => 'phones' in tree)).toBe(true);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('an interface that misbehaves is found out, and no half list is given back', () => {
  test('it sends the same page again and again', async () => {
    const { address } = await serve(paged(1000, 2, (_, body) => ({ ...body, last_page: false, contents: [full(1), full(2)] })));
    expect(await read(address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('repeats itself') } });
  });

  test('it promises another total than it sends: the list counts, and it is told', async () => {
    const report = makeReport();
    const { address } = await serve(paged(2, 3, (_, body) => ({ ...body, total_items: 31 })));
    expect(idsOf(await read(address, report))).toHaveLength(6);
    expect(report.findings().map(({ code }) => code)).toContain('api-totals');
  });

  test('it counts pages from zero, so that the first is there twice', async () => {
    const { address } = await serve((_, response, url) => {
      if (url.searchParams.has('format')) return json(response, {}, 404);
      const page = Math.max(0, Number(url.searchParams.get('page')) - 1);
      json(response, { contents: page < 2 ? [full(page)] : [], last_page: false });
    });
    const result = await read(address);
    expect(!result.ok || new Set(idsOf(result)).size === idsOf(result).length).toBe(true);
  });

  test('it answers with a page of a website and status 200', async () => {
    const { address } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Please log in</title>');
    });
    expect(await read(address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('page of a website') } });
  });

  test('it sends JSON that is cut off, or an error', async () => {
    const cut = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"contents": [{"id": "1", "na');
    });
    expect(await read(cut.address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('cut off') } });
    await new Promise((done) => server?.close(done));
    const closed = await serve((_, response) => json(response, { error: 'no' }, 403));
    expect(await read(closed.address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('403') } });
  });

  test('it fails in the middle: nothing of the pages before is given back', async () => {
    const { address } = await serve((request, response, url) =>
      url.searchParams.get('page') === '3' ? json(response, {}, 400) : paged(5, 2)(request, response, url),
    );
    expect((await read(address)).ok).toBe(false);
  });

  test('it asks for patience, or fails for a moment: it is asked again, and waited for as long as it says', async () => {
    quickly.waited = [];
    let times = 0;
    const { address } = await serve((request, response, url) => {
      times += 1;
      if (times === 2) {
        response.writeHead(429, { 'retry-after': '7' });
        return response.end();
      }
      if (times === 3) return json(response, {}, 503);
      if (times === 4) return request.socket.destroy();
      paged(1, 2)(request, response, url);
    });
    expect(idsOf(await read(address))).toHaveLength(2);
    expect(quickly.waited[0]).toBe(7000);
  });

  test('it never answers well: after some tries it is left, in words', async () => {
    const { address, asked } = await serve((_, response) => json(response, {}, 500));
    expect(await read(address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('did not answer') } });
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  test('it leads elsewhere without https, or in circles', async () => {
    const away = await serve((_, response) => {
      response.writeHead(302, { location: 'http://elsewhere.example/services' });
      response.end();
    });
    expect(await read(away.address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('without https') } });
    await new Promise((done) => server?.close(done));
    const round = await serve((_, response) => {
      response.writeHead(302, { location: '/api/services' });
      response.end();
    });
    expect(await read(round.address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('circles') } });
  });

  test('only https is asked, but for this machine', async () => {
    expect(await read('http://feed.example/api')).toMatchObject({ ok: false, detail: { why: expect.stringContaining('https') } });
  });
});
