import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '../../widget/examples/find-browser.ts';
import { makeWire, type Wire } from './webdriver-wire.ts';

/** An element that the page gave us, as WebDriver names it. */
export interface Found {
  readonly 'element-6066-11e4-a52e-4f735466cecf': string;
}

/** WebKitGTK's own small browser, driven as a person drives it: plain WebDriver, which is a dozen requests. */
export interface WebKit {
  goto(address: string): Promise<void>;
  back(): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns; `arguments` are what is passed. */
  evaluate(body: string, ...given: readonly unknown[]): Promise<unknown>;
  /** Waits until the body of a function returns something that counts as true. @throws after 20 s */
  until(body: string, ...given: readonly unknown[]): Promise<unknown>;
  /** Waits for what has this role and this accessible name, in the page or in an open shadow root. */
  find(role: string, name: string | RegExp): Promise<Found>;
  /** A real press: the browser scrolls there, and something that lies above takes it. */
  click(found: Found): Promise<void>;
  /** Presses and releases keys one after the other; WebDriver names special keys by code points from U+E000. */
  keys(...keys: readonly string[]): Promise<void>;
  cookies(): Promise<readonly unknown[]>;
  /** What is in the window, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts a screen in memory, the driver and the browser; everything it writes goes into `home`. @throws when one of them does not start */
export async function startWebKit(home: string): Promise<WebKit> {
  const found = findBrowser('webkit');
  if (!found.ok) throw new Error(found.reason);
  const started: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    for (const child of started.reverse()) await ended(child);
  };
  try {
    const display = await startScreen(started);
    const wire = await startDriver(started, { ...process.env, ...alone(home), DISPLAY: display });
    const session = await wire.begin({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: found.path, args: ['--automation'] },
    });
    const close = async (): Promise<void> => {
      await wire.send('DELETE', session);
      await end();
    };
    return { ...verbs(wire, session), close };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A visitor in Helsinki with a home of their own, so that a run leaves nothing in the home of whoever tests. */
const alone = (home: string): Readonly<Record<string, string>> => ({
  HOME: home,
  XDG_CACHE_HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
  TZ: 'Europe/Helsinki',
  NO_AT_BRIDGE: '1',
});

async function startScreen(started: ChildProcess[]): Promise<string> {
  // the server chooses a free number itself and writes it to the file descriptor that it is given
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  const numbers = child.stdio[3] as Readable;
  const number = await new Promise<string>((done, failed) => {
    numbers.once('data', (data) => done(String(data).trim()));
    child.once('error', failed).once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
  });
  return `:${number}`;
}

async function startDriver(started: ChildProcess[], env: NodeJS.ProcessEnv): Promise<Wire> {
  const port = await freePort();
  const child = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  started.push(child);
  const wire = makeWire(port);
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    if (await wire.isReady()) return wire;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer in 10 s');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill();
  await Promise.race([gone, wait(5_000)]);
  child.kill('SIGKILL');
}

/** Everything in the page and its open shadow roots that could carry a role. */
const candidates = `
const all = [];
const look = (root) => {
  for (const each of root.querySelectorAll('*')) {
    if (each.matches('a[href], button, input, select, textarea, h1, h2, h3, dialog, [role]') && each.checkVisibility()) all.push(each);
    if (each.shadowRoot) look(each.shadowRoot);
  }
};
look(document);
return all;`;

function verbs(wire: Wire, session: string): Omit<WebKit, 'close'> {
  const evaluate: WebKit['evaluate'] = (script, ...args) => wire.send('POST', `${session}/execute/sync`, { script, args });
  const at = (found: Found): string => `${session}/element/${found['element-6066-11e4-a52e-4f735466cecf']}`;
  const isNamed = async (each: Found, role: string, name: string | RegExp): Promise<boolean> => {
    if ((await wire.send('GET', `${at(each)}/computedrole`)) !== role) return false;
    const label = String(await wire.send('GET', `${at(each)}/computedlabel`)).trim();
    return typeof name === 'string' ? label === name : name.test(label);
  };
  const named = async (role: string, name: string | RegExp): Promise<Found | null> => {
    for (const each of (await evaluate(candidates)) as readonly Found[])
      if (await isNamed(each, role, name).catch(onlyRedrawn)) return each;
    return null;
  };
  return {
    goto: async (url) => void (await wire.send('POST', `${session}/url`, { url })),
    back: async () => void (await wire.send('POST', `${session}/back`, {})),
    evaluate,
    until: (body, ...given) => patiently(body, () => evaluate(body, ...given)),
    find: async (role, name) => (await patiently(`${role} "${name}"`, () => named(role, name))) as Found,
    click: async (found) => void (await wire.send('POST', `${at(found)}/click`, {})),
    keys: async (...keys) => {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await wire.send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    cookies: async () => (await wire.send('GET', `${session}/cookie`)) as readonly unknown[],
    screenshot: async () => Buffer.from(String(await wire.send('GET', `${session}/screenshot`)), 'base64'),
  };
}

/** A page that draws again while it is looked at takes elements away; the next look finds the new ones. */
function onlyRedrawn(error: unknown): false {
  if (/stale element reference/u.test(String(error))) return false;
  throw error;
}

async function patiently(what: string, look: () => Promise<unknown>): Promise<unknown> {
  const end = Date.now() + 20_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not seen in 20 s: ${what}`);
    await wait(100);
  }
}
