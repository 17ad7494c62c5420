import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Report } from '../report.ts';
import type { SourceService } from '../source-service.ts';
import { asNumber, asObject, asText } from '../values.ts';
import { charsetOf, decode } from './decode.ts';
import { fromJson, isErrorAnswer } from './json-shapes.ts';
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
export type ApiLimits = { readonly timeout: number; readonly bytes: number; readonly records: number };

/** For how long an interface asks to be left alone, in seconds or until a moment (RFC 9110); 0 where it says nothing that can be read. */
export function patience(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return asked > 0 ? Math.min(asked, manners.longestWait) : 0;
}

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
        await answer.body?.cancel();
        return { later: patience(answer.headers.get('retry-after'), Date.now()) };
      }
      const text = await this.#body(answer, url.href);
      if (text === null) return failed(url.href, 'it sends more than 200 MB');
      return ok({ status: answer.status, text, type: answer.headers.get('content-type') ?? '' });
    } catch {
      // no answer, a time-out, a connection that broke: worth another try
      return { later: 0 };
    }
  }

  async ask(url: URL, tries: number = manners.tries): Promise<Result<Answer>> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const found = await this.#attempt(url);
      if (!('later' in found)) return found;
      if (attempt < tries - 1) await this.#pause(found.later || 500 * 2 ** attempt);
    }
    return failed(url.href, `it did not answer, ${tries} times. Try again later; the last list stays as it is`);
  }

  /** Whether so many records are more than a feed may have. */
  isTooMany = (records: number): boolean => records > this.#limits.records;
}

const tooMany = (where: string): Result<never> => failed(where, 'it sends more than a million records');

function jsonOf(answer: Answer, url: URL): Result<unknown> {
  if (answer.status >= 400) return fail('import-file', { where: url.href, why: `it answers with ${answer.status}`, status: answer.status });
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

/** Names that interfaces of several versions give to the list of a page. */
const lists = ['contents', 'content', 'data', 'results', 'items', 'services'] as const;
/** What says that a page is one of several; the words of the standard, and those of UK 1.0. */
const counts = ['last_page', 'last', 'total_pages', 'totalPages', 'page_number', 'number'] as const;

/** The list that an answer holds; null where it is no page at all, as an error with status 200. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (isErrorAnswer(value)) return null;
  const head = asObject(value);
  const name = lists.find((each) => Array.isArray(head[each]));
  return name ? (head[name] as readonly unknown[]) : head['empty'] === true ? [] : null;
}

/** How a list is asked for: with all that hangs on its services, or their ids alone. */
type Form = 'full' | 'minimal';

const idsIn = (list: readonly unknown[], where: string): readonly SourceService[] =>
  list.flatMap((each) => {
    const id = asText(asObject(each)['id']);
    return id === null ? [] : [{ where, tree: { id } }];
  });

async function pageOf(base: string, client: Interface, page: number, form: Form): Promise<Result<Page>> {
  const url = under(base, 'services', { page, per_page: manners.perPage, [form]: 'true' });
  const answer = await client.ask(url);
  if (!answer.ok) return answer;
  const json = jsonOf(answer.value, url);
  if (!json.ok) return json;
  const list = listIn(json.value);
  if (list === null || list.some(isErrorAnswer))
    return failed(url.href, `page ${page} is no page of services but something else, as an error. The list would not be whole`);
  const head = asObject(json.value);
  const services = form === 'full' ? fromJson(json.value, `page ${page}`, client.report) : idsIn(list, `page ${page}`);
  const pages = asNumber(head['total_pages'] ?? head['totalPages']);
  const isCounted = pages !== null && page >= pages && list.length < manners.perPage;
  const isOne = head['contents'] === undefined && counts.every((name) => head[name] === undefined);
  const isLast = list.length === 0 || head['last_page'] === true || head['last'] === true || head['empty'] === true || isOne || isCounted;
  const promised = asNumber(head['total_items'] ?? head['totalElements']);
  return ok({ services, isLast, promised, isFirst: (head['first_page'] ?? head['first']) !== false });
}

/** What an interface that counts from zero has before its page 1; nothing where it does not. It fails only where it said that there is such a page. */
async function pageZero(
  base: string,
  client: Interface,
  services: readonly SourceService[],
  isSaid: boolean,
  form: Form,
): Promise<Result<readonly SourceService[]>> {
  const page = await pageOf(base, client, 0, form);
  if (!page.ok) return isSaid ? page : ok([]);
  const known = new Set(services.map((each) => fingerprint([each])));
  return ok(page.value.services.some((each) => known.has(fingerprint([each]))) ? [] : page.value.services);
}

/** All that was sent, with the page before the first where there is one; a count that is another is told. */
async function whole(
  base: string,
  client: Interface,
  sent: readonly SourceService[],
  promised: number | null,
  isFromZero: boolean,
  form: Form,
): Promise<Result<Paged>> {
  const isShort = isFromZero || (promised !== null && promised > sent.length);
  const before = isShort ? await pageZero(base, client, sent, isFromZero, form) : ok([]);
  if (!before.ok) return before;
  const services = [...before.value, ...sent];
  if (promised !== null && promised !== services.length)
    client.report.note('note', 'api-totals', base, `${promised} promised, ${services.length} sent`);
  return ok({ services, full: services.some(isFull) });
}

/** All pages, from the first on, until one says it is the last, is empty, or the pages that were promised are through. */
async function pagesOf(base: string, client: Interface, form: Form): Promise<Result<Paged>> {
  const services: SourceService[] = [];
  const seen = new Set<string>();
  let isFromZero = false;
  for (let number = 1; number <= manners.pages; number += 1) {
    const page = await pageOf(base, client, number, form);
    if (!page.ok) return page;
    const print = fingerprint(page.value.services);
    if (print !== '' && seen.has(print))
      return failed(base, `page ${number} is one that was sent before. The interface repeats itself, so the list would not be whole`);
    seen.add(print);
    isFromZero ||= number === 1 && !page.value.isFirst;
    services.push(...page.value.services);
    if (client.isTooMany(services.length)) return tooMany(base);
    if (!page.value.isLast) continue;
    return await whole(base, client, services, page.value.promised, isFromZero, form);
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
      const services = fromJson(json.value, `service ${id}`, client.report);
      if (services.length === 0) return failed(base, `what it sends for the service ${id} is no service. The list would not be whole`);
      found.push(...services);
    }
  }
  return ok(found);
}

/** The same list as lines, where the interface offers them: one stream cannot shift while it is read. Null where it does not. */
async function linesOf(base: string, client: Interface): Promise<Result<readonly SourceService[]> | null> {
  const answer = await client.ask(under(base, 'services', { format: 'ndjson', full: 'true' }));
  if (!answer.ok || answer.value.status !== 200 || !/ndjson|jsonl/i.test(answer.value.type)) return null;
  const lines = answer.value.text.split('\n').filter((line) => line.trim() !== '');
  if (client.isTooMany(lines.length)) return tooMany(base);
  try {
    const values = lines.map((line): unknown => JSON.parse(line));
    // a stream that broke off, or ends in an error, is no list
    return values.some(isErrorAnswer) ? null : ok(values.flatMap((value, index) => fromJson(value, `line ${index + 1}`, client.report)));
  } catch {
    return null;
  }
}

/** What the interface says of itself at its root goes into the report; nothing depends on it, so it is asked once. */
async function readRoot(base: string, client: Interface): Promise<void> {
  const url = under(base, '', {});
  const answer = await client.ask(url, 1);
  const json = answer.ok ? jsonOf(answer.value, url) : answer;
  const { version, profile } = asObject(json.ok ? json.value : null);
  const said = [asText(version), asText(profile)].filter((each) => each !== null).join(', ');
  if (said !== '') client.report.note('note', 'api-version', base, said);
}

/** All pages with all that hangs on the services; the ids alone where the interface does not give that. */
async function listed(base: string, client: Interface): Promise<Result<Paged>> {
  const full = await pagesOf(base, client, 'full');
  if (full.ok) return full;
  if (full.detail['status'] === undefined) return full;
  const minimal = await pagesOf(base, client, 'minimal');
  return minimal.ok ? minimal : full;
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
  await readRoot(base, client);
  const lines = await linesOf(base, client);
  if (lines && !(lines.ok && lines.value.length === 0)) return lines;
  const pages = await listed(base, client);
  if (!pages.ok) return pages;
  const { services, full } = pages.value;
  return full || services.length === 0 ? ok(services) : await oneByOne(base, client, services);
}
