import type { LocalService } from '#shared/directory/local-service.ts';
import type { CleanedFeed } from './clean/clean-feed.ts';
import type { FeedConfig } from './feed-config.ts';
import type { Finding, Report, Worst } from './report.ts';
import { sentenceOf } from './report-sentences.ts';

/** What an import says of itself, for people and for programs. */
export interface ImportReport {
  /** ISO 8601. */
  readonly at: string;
  readonly feeds: readonly FeedReport[];
}

export interface FeedReport {
  readonly key: string;
  readonly name: string | null;
  readonly read: number;
  readonly listed: number;
  /** Shares of the listed records, 0 to 1. */
  readonly shares: Readonly<Record<'phone' | 'hours' | 'place' | 'checked' | 'languages' | 'topics', number>>;
  readonly findings: readonly (Finding & { readonly says: string; readonly todo: string })[];
  /** The ten records with the most findings: where it is worth to begin. */
  readonly worst: readonly Worst[];
  /** Addresses that were withheld, and desks that a person should look at. */
  readonly review: CleanedFeed['review'];
  /** The commonest terms that no crosswalk knows. */
  readonly terms: CleanedFeed['terms'];
}

const termsTold = 50;
const worstTold = 10;

const share = (services: readonly LocalService[], has: (service: LocalService) => boolean): number =>
  services.length === 0 ? 0 : Math.round((services.filter(has).length / services.length) * 1000) / 1000;

/** The report of one feed. */
export function feedReport({ key, name }: FeedConfig, { services, read, review, terms }: CleanedFeed, report: Report): FeedReport {
  return {
    key,
    name,
    read,
    listed: services.length,
    shares: {
      phone: share(services, ({ channels }) => channels.some(({ dial }) => dial !== null)),
      hours: share(services, ({ hours }) => hours !== null),
      place: share(services, ({ places }) => places.length > 0),
      checked: share(services, ({ verified }) => verified !== null),
      languages: share(services, ({ languages }) => languages.length > 0),
      topics: share(services, ({ topics }) => topics.length > 0),
    },
    findings: report.findings().map((each) => ({ ...each, ...sentenceOf(each) })),
    worst: report.worst(worstTold),
    review,
    terms: terms.slice(0, termsTold),
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (value: unknown): string => String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const percent = (part: number): string => `${Math.round(part * 100)} %`;

const row = (cells: readonly unknown[]): string => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

const weights = { error: 'left out', warn: 'repaired or left out in part', note: 'worth a look' } as const;

function findingsTable({ findings }: FeedReport): string {
  const rows = findings.map((each) =>
    row([
      each.count,
      weights[each.weight],
      each.says,
      each.todo,
      each.samples.map(({ where, what }) => (what ? `${where}: ${what}` : where)).join(' · '),
    ]),
  );
  return `<table><thead><tr><th>How often</th><th>What became of it</th><th>What</th><th>What to do</th><th>Where, for example</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function feedPart(feed: FeedReport): string {
  const shares = Object.entries(feed.shares).map(([name, part]) => row([name, percent(part)]));
  const review = feed.review.map(({ id, why }) =>
    row([id, why === 'private' ? 'address withheld' : 'look at it: a desk, or a place that hides?']),
  );
  const terms = feed.terms.map(({ term, count }) => row([term, count]));
  const worst = feed.worst.map(({ where, count, codes }) => row([where, count, codes.map((code) => sentenceOf({ code }).says).join(' ')]));
  return `<section><h2>${escaped(feed.name ?? feed.key)}</h2><p>${feed.read} records read, ${feed.listed} listed.</p>
<h3>How much is known</h3><table>${shares.join('')}</table>
<h3>What was found</h3>${findingsTable(feed)}
<h3>Records with the most findings</h3><table><thead><tr><th>Where</th><th>How many</th><th>What</th></tr></thead><tbody>${worst.join('')}</tbody></table>
<h3>Addresses to look at (${feed.review.length})</h3><table>${review.join('')}</table>
<h3>Terms without a topic</h3><table>${terms.join('')}</table></section>`;
}

/** The report as a page of its own: no script, nothing from elsewhere; what feeds said is text. */
export const reportPage = ({ at, feeds }: ImportReport): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Import of ${escaped(at)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:.5rem 0 1.5rem}td,th{border:1px solid #999;padding:.3rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}</style>
</head><body><h1>Import of ${escaped(at)}</h1>${feeds.map(feedPart).join('\n')}</body></html>
`;
