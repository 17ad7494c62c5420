import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asNumber, asObject, asText } from '../values.ts';
import { charsetOf, decode } from './decode.ts';
import { fromJson } from './json-shapes.ts';
import { limits } from './open-files.ts';

/** How an interface is treated (directory.md, section 7, stage 1); times in milliseconds, `bytes` for all answers together. */
export const manners = {
  bytes: limits.bytes,
  timeout: 30_000,
  tries: 4,
  atOnce: 2,
  perPage: 100,
  pages: 20_000,
  records: 1_000_000,
  longestWait: 60_000,
} as const;

const failed = (where: string, why: string): Result<never> => fail('import-file', { where, why });

const isLoopback = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

/** Redirects are followed by hand: only to https, or on this machine. */
const mostRedirects = 5;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

/** What tests make smaller. */
export type ApiLimits = { readonly timeout: number; readonly bytes: number };

/** Asks again where an interface asks for patience or fails for a moment. */
class Interface {
  #bytes = 0;
  readonly report: Report;
  readonly #pause: (milliseconds: number) => Promise<unknown>;
  readonly #limits: ApiLimits;

  constructor(report: Report, pause: (milliseconds: number) => Promise<unknown>, own: ApiLimits) {
    this.report = report;
    this.#pause = pause;
    this.#limits = own;
  }

  async #once(address: URL): Promise<Response | string> {
    let url = address;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#limits.timeout),
        headers: { accept: 'application/json, application/x-ndjson' },
      });
      const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      if (to === null) return answer;
      url = new URL(to, url);
      if (url.protocol !== 'https:' && !isLoopback(url)) return 'it leads to an address without https';
    }
    return 'it leads in circles';
  }

  /** Reads a body up to what a feed may have. */
  async #body(answer: Response, where: string): Promise<string | null> {
    const parts: Uint8Array[] = [];
    for await (const part of answer.body ?? []) {
      this.#bytes += part.length;
      if (this.#bytes > this.#limits.bytes) return null;
      parts.push(part);
    }
    return decode(Buffer.concat(parts), where, this.report, charsetOf(answer.headers.get('content-type') ?? ''));
  }

  async #attempt(url: URL): Promise<Result<Answer> | { readonly later: number }> {
    try {
      const answer = await this.#once(url);
      if (typeof answer === 'string') return failed(url.href, answer);
      if (answer.status === 429 || answer.status >= 500) {
        const asked = Number(answer.headers.get('retry-after'));
        await answer.body?.cancel();
        return { later: Number.isFinite(asked) && asked > 0 ? Math.min(asked * 1000, manners.longestWait) : 0 };
      }
      const text = await this.#body(answer, url.href);
      if (text === null) return failed(url.href, 'it sends more than 200 MB');
      return ok({ status: answer.status, text, type: answer.headers.get('content-type') ?? '' });
    } catch {
      // no answer, a time-out, a connection that broke: worth another try
      return { later: 0 };
    }
  }

  async ask(url: URL): Promise<Result<Answer>> {
    for (let attempt = 0; attempt < manners.tries; attempt += 1) {
      const found = await this.#attempt(url);
      if (!('later' in found)) return found;
      if (attempt < manners.tries - 1) await this.#pause(found.later || 500 * 2 ** attempt);
    }
    return failed(url.href, `it did not answer, ${manners.tries} times. Try again later; the last list stays as it is`);
  }
}

function jsonOf(answer: Answer, url: URL): Result<unknown> {
  if (answer.status >= 400) return failed(url.href, `it answers with ${answer.status}`);
  if (/^\s*</.test(answer.text))
    return failed(url.href, 'it sends a page of a website and no data. Check the address, or whether a login is needed');
  try {
    return ok(JSON.parse(answer.text));
  } catch {
    return failed(url.href, 'it sends JSON that is damaged or cut off');
  }
}

const under = (base: string, path: string, query: Readonly<Record<string, string | number>>): URL => {
  const url = new URL(base.endsWith('/') ? base : `${base}/`);
  const at = new URL(path, url);
  for (const [name, value] of Object.entries(query)) at.searchParams.set(name, String(value));
  return at;
};

/** What makes two pages the same: the ids on them. */
const fingerprint = (services: readonly SourceService[]): string =>
  services.map(({ tree }) => asText(tree['id']) ?? JSON.stringify(tree)).join(' ');

interface Paged {
  readonly services: readonly SourceService[];
  /** Whether pages held more than the compact form. */
  readonly full: boolean;
}

const isFull = ({ tree }: SourceService): boolean =>
  ['service_at_locations', 'phones', 'schedules', 'languages', 'attributes', 'contacts', 'service_areas'].some(
    (name) => Array.isArray(tree[name]) && (tree[name] as unknown[]).length > 0,
  );

interface Page {
  readonly services: readonly SourceService[];
  readonly isLast: boolean;
  /** What the interface says it holds: a hint. */
  readonly promised: number | null;
  /** False where the interface says that there is a page before. */
  readonly isFirst: boolean;
}

async function pageOf(base: string, client: Interface, page: number): Promise<Result<Page>> {
  const url = under(base, 'services', { page, per_page: manners.perPage, full: 'true' });
  const answer = await client.ask(url);
  if (!answer.ok) return answer;
  const json = jsonOf(answer.value, url);
  if (!json.ok) return json;
  const head = asObject(json.value);
  const services = fromJson(json.value, `page ${page}`, client.report);
  const pages = asNumber(head['total_pages']);
  const isCounted = pages !== null && page >= pages && services.length < manners.perPage;
  const isLast =
    services.length === 0 || head['last_page'] === true || head['empty'] === true || head['contents'] === undefined || isCounted;
  return ok({ services, isLast, promised: asNumber(head['total_items']), isFirst: head['first_page'] !== false });
}

/** What an interface that counts from zero has before its page 1; nothing where it does not. */
async function pageZero(base: string, client: Interface, services: readonly SourceService[]): Promise<readonly SourceService[]> {
  const page = await pageOf(base, client, 0);
  const known = new Set(services.map((each) => fingerprint([each])));
  return page.ok && !page.value.services.some((each) => known.has(fingerprint([each]))) ? page.value.services : [];
}

/** All that was sent, with the page before the first where there is one; a count that is another is told. */
async function whole(
  base: string,
  client: Interface,
  sent: readonly SourceService[],
  promised: number | null,
  isFromZero: boolean,
): Promise<Paged> {
  const isShort = isFromZero || (promised !== null && promised > sent.length);
  const services = isShort ? [...(await pageZero(base, client, sent)), ...sent] : sent;
  if (promised !== null && promised !== services.length)
    client.report.note('note', 'api-totals', base, `${promised} promised, ${services.length} sent`);
  return { services, full: services.some(isFull) };
}

/** All pages, from the first on, until one says it is the last, is empty, or the pages that were promised are through. */
async function pagesOf(base: string, client: Interface): Promise<Result<Paged>> {
  const services: SourceService[] = [];
  const seen = new Set<string>();
  let isFromZero = false;
  for (let number = 1; number <= manners.pages; number += 1) {
    const page = await pageOf(base, client, number);
    if (!page.ok) return page;
    const print = fingerprint(page.value.services);
    if (print !== '' && seen.has(print))
      return failed(base, `page ${number} is one that was sent before. The interface repeats itself, so the list would not be whole`);
    seen.add(print);
    isFromZero ||= number === 1 && !page.value.isFirst;
    services.push(...page.value.services);
    if (services.length > manners.records) return failed(base, 'it sends more than a million records');
    if (!page.value.isLast) continue;
    return ok(await whole(base, client, services, page.value.promised, isFromZero));
  }
  return failed(base, 'it has more pages than can be');
}

/** Each service by its id, a few at a time. */
async function oneByOne(base: string, client: Interface, list: readonly SourceService[]): Promise<Result<readonly SourceService[]>> {
  const ids = list.flatMap(({ tree }) => asText(tree['id']) ?? []);
  const found: SourceService[] = [];
  for (let at = 0; at < ids.length; at += manners.atOnce) {
    const answers = await Promise.all(
      ids
        .slice(at, at + manners.atOnce)
        .map(async (id) => [id, await client.ask(under(base, `services/${encodeURIComponent(id)}`, {}))] as const),
    );
    for (const [id, answer] of answers) {
      if (!answer.ok) return answer;
      const json = jsonOf(answer.value, under(base, `services/${id}`, {}));
      if (!json.ok) return json;
      found.push(...fromJson(json.value, `service ${id}`, client.report));
    }
  }
  return ok(found);
}

/** The same list as lines, where the interface offers them: one stream cannot shift while it is read. Null where it does not. */
async function linesOf(base: string, client: Interface): Promise<readonly SourceService[] | null> {
  const answer = await client.ask(under(base, 'services', { format: 'ndjson', full: 'true' }));
  if (!answer.ok || answer.value.status !== 200 || !/ndjson|jsonl/i.test(answer.value.type)) return null;
  const lines = answer.value.text.split('\n').filter((line) => line.trim() !== '');
  try {
    return lines.flatMap((line, index) => fromJson(JSON.parse(line), `line ${index + 1}`, client.report));
  } catch {
    // a stream that broke off is no list
    return null;
  }
}

/**
 * Reads an interface of HSDS 3: as lines where it can, else all pages in full, else each service by itself. What it says of its version and
 * totals is a hint only. Fails with `import-file`; a list that is not whole is never given back.
 */
export async function readApi(
  base: string,
  report: Report,
  pause: (milliseconds: number) => Promise<unknown> = wait,
  own: ApiLimits = manners,
): Promise<Result<readonly SourceService[]>> {
  const root = new URL(base);
  if (root.protocol !== 'https:' && !isLoopback(root)) return failed(base, 'write an address that begins with https://');
  const client = new Interface(report, pause, own);
  const lines = await linesOf(base, client);
  if (lines && lines.length > 0) return ok(lines);
  const pages = await pagesOf(base, client);
  if (!pages.ok || pages.value.full || pages.value.services.length === 0) return pages.ok ? ok(pages.value.services) : pages;
  return await oneByOne(base, client, pages.value.services);
}
