import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Candidate, Files } from './embed-candidates.ts';
import { compressed } from './weight.ts';

/** What the second origin sent since it was asked the last time. */
export interface Sent {
  readonly requests: number;
  readonly bytes: number;
  readonly script: number;
}

export interface Hosts {
  /** Address of the page that carries this candidate. */
  page(candidate: Candidate): string;
  /** Reads and resets the count of the second origin; bodies only, as they went over the wire. */
  sent(): Sent;
  close(): Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly policy?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

const sheet = `body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #222 }
h1 { font-size: 2rem } a { color: #0645ad }`;
const paragraph =
  '<p>School starts at nine. The nurse is in room 12, Monday to Thursday, and the library is open every lunch break. Whoever is late rings at the side door.</p>';

const write = ({ head, body }: Candidate, files: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our school</title><link rel="stylesheet" href="/school.css">${head}</head><body><main><h1>Our school</h1>${paragraph}${body}${paragraph.repeat(8)}</main></body></html>`.replaceAll(
    '{files}',
    files,
  );

/** Two origins of this computer: the page's own, and the one where its embed lies. Everything goes out as Brotli. */
export async function startHosts(candidates: readonly Candidate[], files: Files): Promise<Hosts> {
  let sent: Sent = { requests: 0, bytes: 0, script: 0 };
  const answers = new Map(Object.entries(files).map(([path, text]) => [path, answerOf(path, text)]));
  const second = createServer((request, response) => {
    const bytes = give(request, response, answers.get(pathOf(request)));
    sent = {
      requests: sent.requests + 1,
      bytes: sent.bytes + bytes,
      script: sent.script + (extname(pathOf(request)) === '.js' ? bytes : 0),
    };
  });
  const filesPort = await listen(second);
  const pages = new Map([
    ['/school.css', answerOf('/school.css', sheet)],
    ...candidates.map((each, index): [string, Answer] => {
      const page = answerOf('.html', write(each, `http://localhost:${filesPort}`));
      return [`/${index}`, each.policy ? { ...page, policy: each.policy } : page];
    }),
  ]);
  const first = createServer((request, response) => void give(request, response, pages.get(pathOf(request))));
  const pagesPort = await listen(first);
  return {
    page: (candidate) => `http://localhost:${pagesPort}/${candidates.indexOf(candidate)}`,
    sent: () => {
      const now = sent;
      sent = { requests: 0, bytes: 0, script: 0 };
      return now;
    },
    close: async () => {
      await Promise.all([closing(first), closing(second)]);
    },
  };
}

const pathOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://localhost').pathname;

const answerOf = (path: string, text: string): Answer => ({
  type: types[extname(path) || path] ?? 'text/plain; charset=utf-8',
  body: compressed(text),
});

function give(request: IncomingMessage, response: ServerResponse, answer: Answer | undefined): number {
  if (!answer) {
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    return 0;
  }
  response.writeHead(200, {
    'content-type': answer.type,
    'content-encoding': 'br',
    'content-length': answer.body.length,
    'access-control-allow-origin': '*',
    'timing-allow-origin': '*',
    'cache-control': 'max-age=3600',
    ...(answer.policy ? { 'content-security-policy': answer.policy } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
  return answer.body.length;
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, 'localhost', () => done((server.address() as AddressInfo).port)));
}

function closing(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
