import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from '../../widget/examples/built.ts';
import { type Pages, type Site, serveSite, widgetFiles } from '../../widget/examples/site.ts';

/** A page that carries the widget: what stands in its body and head, and what it allows. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly policy?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** The strictest policy under which the widget promises to work (assurance W1). */
export const strictest = "default-src 'none'; script-src 'self'; connect-src 'self'";
/** The same, with what a host's own test style needs. */
const styled = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'";

export const fallback =
  '<p class="fallback">Call <a href="tel:112">112</a>. <a class="out" href="/wellbeing/exit.html">Leave this page</a></p>';

/** A widget with its fallback inside. */
export const widget = (attributes = 'country="FI"'): string => `<wellbeing-widget ${attributes}>${fallback}</wellbeing-widget>`;

/** The two lines that a site copies. */
export const snippet = '<script type="module" src="/wellbeing/wellbeing-widget.js"></script>';

/** Boxes that are as wide as what is in them, and at last a column that the page wants narrow. */
export const boxes = [
  'float: left',
  'display: inline-block',
  'display: table',
  'display: grid; grid-template-columns: 1fr; inline-size: 180px',
]
  .map((style) => `<div style="${style}">${widget()}</div>`)
  .join('<hr style="clear: both">');

/** Room enough for the card, with wide letters and a guessed country too; how much a site needs is measured by the builder. */
export const room = '<style>wellbeing-widget { display: block; min-block-size: 95rem; }</style>';

const write = ({ body, head = snippet, html = 'lang="en"' }: HostPage): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Our school</title>${head}</head><body><main><h1>Our school</h1>${body}</main></body></html>`;

/** Serves pages that carry the built widget, with a small directory of its own, so that no real record can change a test. */
export async function widgetSite(pages: Readonly<Record<string, HostPage>>, files: Pages = {}): Promise<Site> {
  const fixture = (name: string) => ({ type: 'application/json', read: () => readFileSync(join(root, 'tests/fixtures', name), 'utf8') });
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const named = (region: string) => ({
    type: 'application/json',
    read: () => JSON.stringify({ ...JSON.parse(String(fixture('first-lines-more.json').read())), name: { en: english.of(region) } }),
  });
  const records = { '': fixture('first-lines.json'), '.all': fixture('all-lines.json') };
  const directory = Object.fromEntries(
    ['FI', 'SE', 'EG'].flatMap((region) =>
      Object.entries({ ...records, '.more': named(region) }).map(([ending, file]) => [
        `/wellbeing/directory/${region}${ending}.json`,
        file,
      ]),
    ),
  );
  const hosts = Object.entries(pages).map(([path, page]) => [
    path,
    { type: 'text/html', policy: page.policy ?? styled, ...(page.headers && { headers: page.headers }), read: () => write(page) },
  ]);
  // what a host must say that lends its folder to pages of others, or to a page without an origin
  const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
  const folder = Object.entries({ ...widgetFiles(built.widget), ...directory }).map(([path, file]) => [path, { ...file, headers }]);
  const all: Pages = { ...Object.fromEntries(folder), ...files, ...Object.fromEntries(hosts) };
  return await serveSite(() => all, 4400);
}

/** A page that sends its whole address along with every press, with links of the widget to another site: a line, a person of its pack, the way out. */
export function linkPage(elsewhere: string): [Readonly<Record<string, HostPage>>, Pages] {
  const pack = {
    version: 1,
    name: 'Harbour School',
    people: [{ role: 'counsellor', place: 'room 12', web: 'https://pack.example/pack', agreed: true }],
  };
  const data = `<script type="application/json">${JSON.stringify(pack)}</script>`;
  const body = `<wellbeing-widget country="FI" exit-url="${elsewhere}exit">${fallback}${data}</wellbeing-widget><a id="plain" href="${elsewhere}plain">Plain</a>`;
  const lines = { lines: [['A page', 'en', 'web', `${elsewhere}line`]], for: { everyday: [[], [], [], [0], []] } };
  return [
    { '/telling': { body, headers: { 'referrer-policy': 'unsafe-url' } } },
    { '/wellbeing/directory/FI.json': { type: 'application/json', read: () => JSON.stringify(lines) } },
  ];
}
