import type { Site } from '../../widget/examples/site.ts';
import { type HostPage, snippet, strictest, widget, widgetSite } from './widget-site.ts';

const script = (attributes = '', from = '/'): string =>
  `<script type="module" src="${from}wellbeing/wellbeing-widget.js" ${attributes}></script>`;
const body = widget('country="FI" help="always"');
const page = (policy: string | string[], more: Partial<HostPage> = {}): HostPage => ({
  body,
  head: snippet,
  ...more,
  headers: { ...more.headers, 'content-security-policy': policy },
});

/** Pages of careful hosts, each with the rules it sets; all keep to what `widget/README.md` asks of a page (assurance W1). */
const policyHosts = (other: string): Readonly<Record<string, HostPage>> => ({
  'nothing but our script and its files': page(strictest),
  'the same in a meta element': page('', { head: `<meta http-equiv="Content-Security-Policy" content="${strictest}">${snippet}` }),
  'no style of any kind': page(
    `${strictest}; style-src 'none'; style-src-elem 'none'; style-src-attr 'none'; img-src 'none'; font-src 'none'`,
  ),
  'trusted types, our name only': page(`${strictest}; require-trusted-types-for 'script'; trusted-types lit-html`),
  'trusted types with a policy of its own': page(
    "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types default lit-html",
    {
      head: `<script>trustedTypes?.createPolicy('default', { createHTML: () => { throw new Error('no HTML here') } })</script>${snippet}`,
    },
  ),
  'a nonce and what it brings along': page(
    "default-src 'none'; script-src 'nonce-b3Zlcg' 'strict-dynamic'; connect-src 'self'; base-uri 'none'; object-src 'none'",
    { head: script('nonce="b3Zlcg"') },
  ),
  'a sandbox without an origin': page(`sandbox allow-scripts; ${strictest}`, { head: script('crossorigin') }),
  'isolated from every other origin': page(strictest, {
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  }),
  'our files on another host': page(`default-src 'none'; script-src ${other}; connect-src ${other}`, {
    head: script('crossorigin', other),
  }),
  'header names of ten years ago beside the new one': page(strictest, {
    headers: {
      'x-content-security-policy': "default-src 'none'",
      'x-webkit-csp': "default-src 'none'",
      'x-xss-protection': '1; mode=block',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  }),
  'two policies at once, and one on trial': page(["default-src 'self'; object-src 'none'", `${strictest}; form-action 'none'`], {
    headers: {
      'content-security-policy-report-only': `${strictest}; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
    },
  }),
  'no feature of the browser and no referrer': page(strictest, {
    headers: {
      'permissions-policy': 'fullscreen=(), geolocation=(), vibrate=(), autoplay=(), clipboard-write=(), web-share=()',
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
    },
  }),
});

/** The names of the hosts, as a test names its cases. */
export const policyNames: readonly string[] = Object.keys(policyHosts(''));

/** Where a page that breaks its own rule is served: the control of what is reported. */
export const brokenPath = '/broken';

const pathOf = (name: string): string => `/${policyNames.indexOf(name)}`;

export interface PolicySites {
  /** Where the page of a host is served, by its name, or any path. */
  address(nameOrPath: string): string;
  close(): Promise<void>;
}

/** Serves the page of every host, one that breaks its own rule, and our files from another origin for the host that takes them from there. */
export async function servePolicyHosts(): Promise<PolicySites> {
  const other: Site = await widgetSite({});
  const hosts = Object.entries(policyHosts(other.address)).map(([name, host]) => [pathOf(name), host]);
  const broken = { body: '<p style="color:red">Broken</p>', headers: { 'content-security-policy': strictest } };
  const site: Site = await widgetSite({ ...Object.fromEntries(hosts), [brokenPath]: broken });
  return {
    address: (nameOrPath) => new URL(policyNames.includes(nameOrPath) ? pathOf(nameOrPath) : nameOrPath, site.address).href,
    close: async () => {
      await site.close();
      await other.close();
    },
  };
}

/** Goes before a page's own script and keeps every report of the browser about a broken rule. */
export const keepReports = (): void => {
  const reports: string[] = [];
  Object.assign(globalThis, { reports });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // the icon of the tab is a wish of the browser's own
    if (!blockedURI.endsWith('/favicon.ico')) reports.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  addEventListener('error', ({ message }) => reports.push(message));
  addEventListener('unhandledrejection', ({ reason }) => reports.push(String(reason)));
};
