/**
 * Reads a Content-Security-Policy (W3C CSP Level 3) as far as it decides whether the widget can run, and says what to add. It judges
 * nothing else of the policy.
 */
export interface Policy {
  /** Sources by directive, lower case; of a directive that stands there twice the first counts, as in the browser. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
}

/** A header with or without its name, or a meta tag. */
export function readPolicy(text: string): Policy {
  const [, content] = /content\s*=\s*"([^"]*)"/i.exec(text) ?? /content\s*=\s*'([^']*)'/i.exec(text) ?? [];
  const bare = (content ?? text).replace(/^\s*content-security-policy(-report-only)?\s*:/i, '');
  const directives = new Map<string, readonly string[]>();
  for (const part of bare.split(/[;\n]/)) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (/^[a-z-]+$/.test(key) && !directives.has(key)) directives.set(key, sources);
  }
  return { directives };
}

/** The sources that count for a kind of request: its own directive, or the next that stands in for it; null where nothing is restricted. */
function sourcesFor({ directives }: Policy, names: readonly string[]): readonly string[] | null {
  const name = names.find((each) => directives.has(each));
  return name === undefined ? null : (directives.get(name) ?? []);
}

/** Whether a source expression lets an address through. */
function lets(source: string, address: URL, page: URL): boolean {
  const expression = source.toLowerCase();
  if (expression === "'self'") return address.origin === page.origin;
  if (expression === '*') return /^https?:$/.test(address.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(expression)) return expression === address.protocol;
  if (expression.startsWith("'")) return false;
  return letsHost(expression, address, page);
}

/** A host source: scheme, host with a star before it or none, port, path. */
function letsHost(expression: string, address: URL, page: URL): boolean {
  const [, scheme, host = '', port, path = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(expression) ?? [];
  const isScheme = (scheme ?? page.protocol.slice(0, -1)) === address.protocol.slice(0, -1);
  const isHost = host.startsWith('*.') ? address.hostname.endsWith(host.slice(1)) : host === address.hostname;
  const isPort = port === undefined || port === '*' || port === (address.port || '443');
  const isPath = path === '' || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
  return isScheme && isHost && isPort && isPath;
}

const some = (sources: readonly string[] | null, address: URL, page: URL): boolean =>
  sources === null || sources.some((each) => lets(each, address, page));

/** What stands in the way of one way in. */
export type Obstacle =
  | { readonly kind: 'script' | 'connect' | 'frame' | 'call'; readonly add: string }
  | { readonly kind: 'nonce' | 'trusted-types' | 'sandbox'; readonly add: string }
  | Remark;

/**
 * What does not stop a way in but is missed: `height` and `height-nonce`, the frame is never told its height; `room`, the rule that keeps the
 * place free is not taken from the page. `add` of `room` is empty: what is added is that rule, in a style sheet of the site.
 */
export interface Remark {
  readonly kind: 'height' | 'height-nonce' | 'room';
  readonly add: string;
}

export const isRemark = (obstacle: Obstacle): obstacle is Remark => /^(height|room)/.test(obstacle.kind);

export interface Verdict {
  /** Nothing, or remarks only, where it works as it is. */
  readonly element: readonly Obstacle[];
  readonly frame: readonly Obstacle[];
}

/** `'self'` where the files lie on the page's own host, else their origin. */
const originFor = (address: URL, page: URL): string => (address.origin === page.origin ? "'self'" : address.origin);

/** Adds a source to what a directive holds already; `'none'` gives way. */
function line(policy: Policy, names: readonly string[], name: string, source: string): string {
  const kept = (sourcesFor(policy, names) ?? []).filter((each) => each.toLowerCase() !== "'none'");
  return [name, ...kept, source].join(' ');
}

const scripts = ['script-src-elem', 'script-src', 'default-src'] as const;
const styles = ['style-src-elem', 'style-src', 'default-src'] as const;
const connects = ['connect-src', 'default-src'] as const;
const frames = ['frame-src', 'child-src', 'default-src'] as const;

/** How a script of the folder stands with the policy; `add` is what lets it in. */
function scriptOf(policy: Policy, file: URL, page: URL): { readonly state: 'in' | 'out' | 'nonce'; readonly add: string } {
  const sources = sourcesFor(policy, scripts);
  if (sources?.some((each) => /^'strict-dynamic'$/i.test(each))) return { state: 'nonce', add: '' };
  const name = scripts.find((each) => policy.directives.has(each)) === 'script-src-elem' ? 'script-src-elem' : 'script-src';
  return { state: some(sources, file, page) ? 'in' : 'out', add: line(policy, scripts, name, originFor(file, page)) };
}

/** Whether a style element of the page counts: a nonce or a hash among the sources switches `'unsafe-inline'` off. */
function takesStyle(policy: Policy): boolean {
  const sources = sourcesFor(policy, styles);
  if (sources === null) return true;
  const has = (what: RegExp): boolean => sources.some((each) => what.test(each));
  return has(/^'unsafe-inline'$/i) && !has(/^'(nonce-|sha(256|384|512)-)/i);
}

function elementObstacles(policy: Policy, folder: URL, page: URL): readonly Obstacle[] {
  const { state, add } = scriptOf(policy, new URL('wellbeing-widget.js', folder), page);
  const types = policy.directives.get('trusted-types');
  const obstacles: (Obstacle | false)[] = [
    state === 'nonce' && { kind: 'nonce', add: '<script type="module" nonce="…" src="…">' },
    state === 'out' && { kind: 'script', add },
    !some(sourcesFor(policy, connects), new URL('directory/FI.json', folder), page) && {
      kind: 'connect',
      add: line(policy, connects, 'connect-src', originFor(folder, page)),
    },
    types !== undefined &&
      policy.directives.has('require-trusted-types-for') &&
      !types.some((each) => each === 'lit-html' || each === '*') && {
        kind: 'trusted-types',
        add: ['trusted-types', ...types.filter((each) => each !== "'none'"), 'lit-html'].join(' '),
      },
    !takesStyle(policy) && { kind: 'room', add: '' },
  ];
  return obstacles.filter((each) => each !== false);
}

function frameObstacles(policy: Policy, folder: URL, page: URL): readonly Obstacle[] {
  const sources = sourcesFor(policy, frames);
  const isFramed = some(sources, new URL('embed.html', folder), page);
  // a press on a number inside a frame counts as a page to be framed
  const { state, add } = scriptOf(policy, new URL('embed-host.js', folder), page);
  const mayCall = sources === null || sources.some((each) => each.toLowerCase() === 'tel:');
  return [
    ...(isFramed
      ? []
      : [{ kind: 'frame', add: line(policy, frames, 'frame-src', `${originFor(folder, page)} tel: sms: mailto:`) } as const]),
    ...(isFramed && !mayCall ? [{ kind: 'call', add: line(policy, frames, 'frame-src', 'tel: sms: mailto:') } as const] : []),
    ...(state === 'out' ? [{ kind: 'height', add } as const] : []),
    ...(state === 'nonce' ? [{ kind: 'height-nonce', add: '<script nonce="…" src="…">' } as const] : []),
  ];
}

/** What a policy means for the two ways that load something. Plain HTML works under every policy. */
export function judge(policy: Policy, folder: URL, page: URL): Verdict {
  const sandbox = policy.directives.get('sandbox');
  const locked: readonly Obstacle[] =
    sandbox !== undefined && !sandbox.includes('allow-scripts') ? [{ kind: 'sandbox', add: 'sandbox allow-scripts' }] : [];
  return {
    element: [...locked, ...elementObstacles(policy, folder, page)],
    frame: [...locked, ...frameObstacles(policy, folder, page)],
  };
}
