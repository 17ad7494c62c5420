import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { coverage } from './coverage.ts';
import { fill } from './page.ts';

export interface Site {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

interface Page {
  readonly type: string;
  /** The page's own policy, where it differs from that of the demonstration. */
  readonly policy?: string;
  /** What else the answer says, or says otherwise. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  read(): string;
}

/** What the demonstration serves: a fixed list, so that no request can reach another file. */
export type Pages = Readonly<Record<string, Page>>;

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The style sheets and the icon that the page takes from the house. */
export function assets(root: string): Pages {
  const file = (type: string, ...path: string[]): Page => ({ type, read: () => readFileSync(join(root, ...path), 'utf8') });
  return {
    '/ui/tokens.css': file('text/css', 'shared', 'ui', 'tokens.css'),
    '/ui/base.css': file('text/css', 'shared', 'ui', 'base.css'),
    '/ui/press.css': file('text/css', 'shared', 'ui', 'press.css'),
    '/index.css': file('text/css', 'widget', 'examples', 'index.css'),
    '/icon.svg': file('image/svg+xml', 'widget', 'examples', 'icon.svg'),
  };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
  '.css': 'text/css',
  '.ts': 'text/plain',
};

/** What the pages of the made-up school allow: files of their own address. */
const school = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'";

/** The built widget, as a site would put it on its host; empty where it was not built. */
export function widgetFiles(folder: string, under = '/wellbeing/'): Pages {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name));
  return Object.fromEntries(
    paths.map((path) => {
      const type = types[extname(path)] ?? 'text/plain';
      // the one file carries its script inside itself, and the policy for it
      const inOneFile = path.endsWith('offline.html') ? "form-action 'none'" : school;
      const policy = type === 'text/html' ? inOneFile : undefined;
      return [
        under + relative(folder, path).split(sep).join('/'),
        { type, ...(policy && { policy }), read: () => readFileSync(path, 'utf8') },
      ];
    }),
  );
}

const schoolPolicies: Readonly<Record<string, string>> = {
  strict: "default-src 'none'; script-src 'self'; connect-src 'self'",
  blocked: "default-src 'none'; style-src 'self'; img-src 'self'",
};

/** The pages of the made-up school, each showing one use of the widget. */
export function schoolPages(root: string): Pages {
  const folder = join(root, 'widget', 'examples', 'school');
  const page = (name: string): Page => ({
    type: 'text/html',
    policy: schoolPolicies[name] ?? school,
    read: () => (name === 'coverage' ? filled : plain)(readFileSync(join(folder, `${name}.html`), 'utf8')),
  });
  const plain = (page: string): string => page;
  const filled = (page: string): string => {
    const { texts, rows, questions } = coverage(join(root, 'shared', 'directory', 'generated'));
    return fill(page, texts, { rows, asked: questions });
  };
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const pages = names.map((name) => name.slice(0, -'.html'.length)).map((name) => [`/school/${name === 'index' ? '' : name}`, page(name)]);
  const sheet: Page = { type: 'text/css', read: () => readFileSync(join(folder, 'school.css'), 'utf8') };
  return { ...Object.fromEntries(pages), '/school/school.css': sheet };
}

/**
 * Serves the pages on this computer only. Takes the wanted port, or the next free one of the twenty after it.
 * @throws when none of them is free
 */
export async function serveSite(pages: (address: string) => Pages, wanted: number): Promise<Site> {
  for (let port = wanted; port <= wanted + 20; port += 1) {
    const address = `http://localhost:${port}/`;
    const server = createServer(answer(pages(address)));
    if (await listens(server, port)) return { port, address, close: () => closing(server) };
  }
  throw new Error(`no port from ${wanted} to ${wanted + 20} is free`);
}

const answer =
  (pages: Pages) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!page) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page here.\n');
    response.writeHead(200, {
      'content-type': `${page.type}; charset=utf-8`,
      'content-security-policy': page.policy ?? policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : page.read());
  };

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : failed(error)));
    // `localhost` may mean either loopback address; both stay on this computer
    server.listen(port, 'localhost', () => done(true));
  });
}

function closing(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
