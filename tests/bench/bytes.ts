import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../../widget/examples/built.ts';
import { scriptsFrom } from '../support/scripts.ts';
import { candidateFiles, candidates, names } from './embed-candidates.ts';
import { startHosts } from './embed-host.ts';
import { cost } from './embed-load.ts';
import { plainBrowser } from './plain-browser.ts';
import type { Bench, Row } from './row.ts';
import { compressed } from './weight.ts';

/**
 * What has to come over the wire before the first helpline, and by the time the page is quiet (performance goals 1 and 2).
 * The latter as a real browser asked for it. Bytes are exact: one visit is enough.
 */
export async function bytes(bench: Bench): Promise<readonly Row[]> {
  bench.say('\nBytes as a server sends them, Brotli at its best');
  const files = await candidateFiles(bench.say);
  const sizes = await visited(bench, files);
  const of = (name: string): number => sizes.get(name) ?? Number.NaN;
  const scripts = [...scriptsFrom([join(built.widget, 'wellbeing-widget.js')])];
  const script = scripts.reduce((sum, file) => sum + compressed(readFileSync(file)).length, 0);
  const data = compressed(files['/wellbeing/directory/FI.json'] ?? '').length;
  const first = script + data;
  for (const name of [names.hello, names.consent, names.altcha, names.own]) bench.say(`  ${name.padEnd(26)} all ${of(name)}`);
  bench.say(`  ${names.own.padEnd(26)} first line ${first}: script ${script}, data ${data}`);
  const times = { unit: 'times' } as const;
  return [
    {
      goal: 1,
      what: 'bytes for the first line of help, beside Lit hello',
      must: 1.8,
      stretch: 1.5,
      measured: first / of(names.hello),
      ...times,
    },
    { goal: 1, what: 'the same, beside vanilla-cookieconsent', must: 0.8, stretch: null, measured: first / of(names.consent), ...times },
    {
      goal: 2,
      what: 'bytes once the page is quiet, beside vanilla-cookieconsent',
      must: 1.2,
      stretch: 1,
      measured: of(names.own) / of(names.consent),
      ...times,
    },
  ];
}

async function visited(bench: Bench, files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, number>> {
  const hosts = await startHosts(candidates, files);
  const browser = await plainBrowser(bench.say);
  const sizes = new Map<string, number>();
  for (const each of candidates) {
    hosts.sent();
    await cost(browser, hosts.page(each));
    sizes.set(each.name, hosts.sent().bytes);
  }
  await browser.close();
  await hosts.close();
  return sizes;
}
