import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type ApiLimits, manners, patience, readApi } from '#shared/importer/read/read-api.ts';
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
    const contents =
      page >= 1 && page <= pages ? Array.from({ length: perPage }, (_each, index) => full((page - 1) * perPage + index)) : [];
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
const read = (address: string, report = makeReport(), limits: ApiLimits = manners) => readApi(address, report, pause, limits);
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
    expect([idsOf(await read(address)), asked.length]).toEqual([['id-1', 'id-2'], 2]);
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

describe('what an interface says of itself, and what it may leave out', () => {
  test('its root is read once: version and profile are told, and nothing depends on them', async () => {
    const profile = 'https://docs.openreferraluk.org/profile';
    const { address, asked } = await serve((request, response, url) =>
      url.pathname === '/api/' ? json(response, { version: 'HSDS-UK-3.0', profile }) : paged(1, 2)(request, response, url),
    );
    const report = makeReport();
    expect(idsOf(await read(address, report))).toHaveLength(2);
    expect(asked[0]).toBe('/api/');
    expect(report.findings()).toContainEqual(
      expect.objectContaining({ code: 'api-version', samples: [{ where: address, what: `HSDS-UK-3.0, ${profile}` }] }),
    );
  });

  test('one that refuses full lists is asked for the ids alone, then for each service', async () => {
    const { address, asked } = await serve((_, response, url) => {
      const [, id] = /services\/(id-\d+)$/.exec(url.pathname) ?? [];
      if (id !== undefined) return json(response, { ...full(0), id });
      if (url.searchParams.get('minimal') !== 'true') return json(response, { detail: 'full is not offered' }, 400);
      json(response, { last_page: true, contents: [1, 2, 3].map((n) => ({ id: `id-${n}`, last_modified: '2026-01-01' })) });
    });
    expect(idsOf(await read(address))).toEqual(['id-1', 'id-2', 'id-3']);
    expect(asked.some((path) => path.includes('minimal=true'))).toBe(true);
  });

  test('pages in the words of UK 1.0 are read to the last', async () => {
    const { address } = await serve((_, response, url) => {
      if (url.searchParams.has('format')) return json(response, {}, 404);
      const page = Number(url.searchParams.get('page'));
      json(response, { content: [full(page)], totalPages: 3, totalElements: 3, number: page, first: page === 1, last: page === 3 });
    });
    expect(idsOf(await read(address))).toEqual(['id-1', 'id-2', 'id-3']);
  });
});

describe('how long an interface asks to be left alone', () => {
  const now = Date.parse('2026-11-25T10:00:00Z');
  test('in seconds or until a moment, a minute at most; what is neither is nothing', () => {
    expect(patience('7', now)).toBe(7000);
    expect(patience('Wed, 25 Nov 2026 10:00:20 GMT', now)).toBe(20_000);
    expect(patience('Wed, 25 Nov 2026 12:00:00 GMT', now)).toBe(60_000);
    expect(patience('86400', now)).toBe(60_000);
    for (const text of ['Wed, 25 Nov 2026 09:00:00 GMT', 'soon', '', null, '-3', '0']) expect(patience(text, now), `${text}`).toBe(0);
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

  test('it counts pages from zero: the first is asked for too, and no service is lost or there twice', async () => {
    for (const head of [{ first_page: false }, { total_items: 3 }]) {
      const { address } = await serve((_, response, url) => {
        if (url.searchParams.has('format')) return json(response, {}, 404);
        const page = Number(url.searchParams.get('page'));
        json(response, {
          ...(page === 1 && head),
          ...('total_items' in head && head),
          contents: page < 3 ? [full(page)] : [],
          last_page: page === 2,
        });
      });
      expect(idsOf(await read(address))).toEqual(['id-0', 'id-1', 'id-2']);
      server?.closeAllConnections();
      await new Promise((done) => server?.close(done));
    }
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

  test('an answer in the middle is no page, with status 200: nothing of the pages before is given back', async () => {
    const noPages = [
      { error: 'database is down', status: 500 },
      { status: 500, message: 'Internal Server Error' },
      { timestamp: 1, status: 500, error: 'Internal Server Error', path: '/services' },
      { errors: [{ title: 'out of memory' }] },
      { contents: null },
      { contents: [full(7), { error: 'the rest could not be read' }] },
      {},
      'nothing',
      null,
    ];
    for (const answer of noPages) {
      const { address } = await serve((request, response, url) =>
        url.searchParams.get('page') === '2' ? json(response, answer) : paged(3, 2)(request, response, url),
      );
      expect([answer, await read(address)]).toMatchObject([answer, { ok: false, detail: { why: expect.stringContaining('no page') } }]);
      server?.closeAllConnections();
      await new Promise((done) => server?.close(done));
    }
  });

  test('what it sends for one service is an error, with status 200', async () => {
    const { address } = await serve((_, response, url) => {
      if (url.searchParams.has('format')) return json(response, {}, 404);
      const [, id] = /services\/(id-\d+)$/.exec(url.pathname) ?? [];
      if (id === undefined) return json(response, { last_page: true, contents: [1, 2, 3].map(slim) });
      json(response, id === 'id-2' ? { error: 'busy', status: 503 } : { ...full(0), id });
    });
    expect(await read(address)).toMatchObject({ ok: false, detail: { why: expect.stringContaining('id-2') } });
  });

  test('it says that there is a page before the first, and does not give it', async () => {
    const { address } = await serve((request, response, url) =>
      url.searchParams.get('page') === '0'
        ? json(response, {}, 500)
        : paged(2, 2, (_, body) => ({ ...body, first_page: false }))(request, response, url),
    );
    expect((await read(address)).ok).toBe(false);
  });

  test('its lines end in an error, or are more than a feed may have', async () => {
    const lines = (...values: readonly unknown[]) =>
      serve((request, response, url) => {
        if (!url.searchParams.has('format')) return paged(1, 2)(request, response, url);
        response.writeHead(200, { 'content-type': 'application/x-ndjson' });
        response.end(values.map((each) => JSON.stringify(each)).join('\n'));
      });
    const broken = await lines(full(5), { error: 'out of memory', status: 500 });
    expect(idsOf(await read(broken.address))).toEqual(['id-0', 'id-1']);
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    const many = await lines(full(5), full(6), full(7));
    expect(await read(many.address, makeReport(), { ...manners, records: 2 })).toMatchObject({
      ok: false,
      detail: { why: expect.stringContaining('million') },
    });
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

  test('it sends more than a feed may have', async () => {
    const { address } = await serve((request, response, url) =>
      url.searchParams.get('page') === '2'
        ? json(response, { contents: [full(9)], more: ' '.repeat(9000) })
        : paged(3, 2)(request, response, url),
    );
    expect(await read(address, makeReport(), { ...manners, bytes: 8000 })).toMatchObject({
      ok: false,
      detail: { why: expect.stringContaining('200 MB') },
    });
    expect((await read(address, makeReport(), { ...manners, bytes: 80_000 })).ok).toBe(true);
  });

  test('it says nothing for too long, or stops in the middle: it is left after some tries', async () => {
    const silent = await serve(() => undefined);
    expect(await read(silent.address, makeReport(), { ...manners, timeout: 20 })).toMatchObject({
      ok: false,
      detail: { why: expect.stringContaining('did not answer') },
    });
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    const slow = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"contents": [');
    });
    expect(await read(slow.address, makeReport(), { ...manners, timeout: 20 })).toMatchObject({ ok: false });
    server?.closeAllConnections();
  });

  test('its lines break off: they are no list, and the pages are asked for', async () => {
    const { address } = await serve((request, response, url) => {
      if (!url.searchParams.has('format')) return paged(1, 2)(request, response, url);
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.end(`${JSON.stringify(full(1))}\n{"id":"2","na`);
    });
    expect(idsOf(await read(address))).toEqual(['id-0', 'id-1']);
  });
});

describe('the letters of an interface', () => {
  const body = (name: string): string => JSON.stringify({ last_page: true, contents: [{ ...full(1), name }] });
  const nameOf = async (type: string, bytes: Uint8Array): Promise<readonly [unknown, readonly string[]]> => {
    const { address } = await serve((_, response, url) => {
      if (url.searchParams.has('format')) return json(response, {}, 404);
      response.writeHead(200, { 'content-type': type });
      response.end(bytes);
    });
    const report = makeReport();
    const found = await read(address, report);
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    return [found.ok ? found.value[0]?.tree['name'] : found, report.findings().map(({ code }) => code)];
  };
  const cafe = 'Café à côté';
  const json8 = 'application/json';

  test('are those that it declares, or that a mark tells', async () => {
    expect(await nameOf(json8, Buffer.from(body(cafe)))).toEqual([cafe, []]);
    expect(await nameOf(`${json8}; charset=iso-8859-1`, Buffer.from(body(cafe), 'latin1'))).toEqual([cafe, []]);
    expect(await nameOf(`${json8}; charset="utf-8"`, Buffer.from(`\ufeff${body(cafe)}`))).toEqual([cafe, []]);
    expect(await nameOf(json8, Buffer.from(`\ufeff${body(cafe)}`, 'utf16le'))).toEqual([cafe, []]);
    expect(await nameOf(`${json8}; charset=utf-16le`, Buffer.from(body(cafe), 'utf16le'))).toEqual([cafe, []]);
  });

  test('are found and told where they are others than declared, and never lost without a word', async () => {
    expect(await nameOf(json8, Buffer.from(body(cafe), 'latin1'))).toEqual([cafe, ['not-utf8']]);
    expect(await nameOf(`${json8}; charset=utf-8`, Buffer.from(body(cafe), 'latin1'))).toEqual([cafe, ['not-utf8']]);
    expect(await nameOf(`${json8}; charset=iso-8859-1`, Buffer.from(body(cafe)))).toEqual([cafe, ['charset-wrong']]);
    expect(await nameOf(`${json8}; charset=klingon`, Buffer.from(body(cafe)))).toEqual([cafe, ['charset-unknown']]);
    expect((await nameOf(json8, Buffer.from(body('Caf\ufffd'))))[1]).toEqual(['letters-lost']);
    expect((await nameOf(json8, Buffer.from(body('Caf\u0081 \u00e9'), 'latin1')))[1]).toEqual(['not-decodable']);
  });
});
