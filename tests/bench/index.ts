import { loadavg } from 'node:os';
import { bytes } from './bytes.ts';
import { charts } from './charts.ts';
import { directory } from './directory.ts';
import { directoryImport } from './directory-import.ts';
import { embed } from './embed.ts';
import { exercises } from './exercises.ts';
import { leave } from './leave.ts';
import { map } from './map.ts';
import { openNow } from './open-now.ts';
import { popup } from './popup.ts';
import { type Bench, type Measure, type Row, tableOf } from './row.ts';
import { storage } from './storage.ts';

/**
 * `npm run bench`: each group measures its rows beside floors and peers, and one table says which goals were reached.
 * `npm run bench -- embed bytes --rounds=9` runs some groups, with fewer rounds. None of it is a test.
 */
const groups: Readonly<Record<string, Measure>> = {
  bytes,
  embed,
  popup,
  'open-now': openNow,
  directory,
  'directory-import': directoryImport,
  exercises,
  storage,
  charts,
  map,
  leave,
};

const say: Bench['say'] = (line = '') => void process.stdout.write(`${line}\n`);
const given = process.argv.slice(2);
const rounds = given.map((each) => /^--rounds=(\d+)$/.exec(each)?.[1]).find(Boolean);
const wanted = given.filter((each) => !each.startsWith('--'));
const unknown = wanted.filter((each) => !(each in groups));
if (unknown.length > 0) throw new Error(`there is no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`);

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
say(`Load of this machine at the start: ${load()}. Only ratios mean anything.`);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(groups))
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure({ say, rounds: rounds ? Number(rounds) : null })));
if (rows.length > 0) say(`\n${tableOf(rows)}`);
say(`\nLoad of this machine at the end: ${load()}.`);
