import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  readonly port: number;
  /** `host:port` and path of everything that asked to leave, in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** A proxy on this machine that lets nothing through and writes down who asked. */
export async function countingProxy(): Promise<CountingProxy> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('upgrade', (request, socket) => {
    seen.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { port, seen, close };
}

/** The host of a line written by the proxy. */
export function hostOf(line: string): string {
  const target = line.split(' ')[1] ?? '';
  const host = target.includes('://') ? new URL(target).hostname : target.replace(/:\d+$/u, '');
  return host.toLowerCase();
}

/** What asked to leave in a session but never in a control run of the same browser without the extension. */
export function beyondControl(session: readonly string[], control: readonly string[]): readonly string[] {
  const known = new Set(control.map(hostOf));
  return session.filter((line) => !known.has(hostOf(line)));
}
