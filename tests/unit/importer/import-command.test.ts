import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '#shared/build/zip-of.ts';
import { readManifest } from '#shared/directory/shards/manifest.ts';
import { runProgram } from '#shared/importer/cli/main.ts';
import { readFolder } from '#shared/importer/shards/folder-source.ts';
import { aPlace, aRecord } from '../../support/clean-one.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'even-keel-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

interface Ran {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: string;
}

async function run(args: readonly string[], now = '2026-11-25T10:00:00Z'): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line), now: () => Date.parse(now) };
  const exit = await runProgram(args, io);
  return { exit, out, err: err.join('\n') };
}

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const number = (n: number): string => `202-555-0${100 + n}`;

const services = (count: number, change: (n: number) => object = () => ({})): readonly unknown[] =>
  Array.from({ length: count }, (_, n) =>
    aRecord({ id: uuid(n), name: `Service ${n}`, phones: [{ number: number(n) }], ...aPlace(), ...change(n) }),
  );

async function feed(records: readonly unknown[], name = 'feed.json'): Promise<string> {
  await writeFile(at(name), JSON.stringify(records));
  return at(name);
}

const filesOf = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all((await readdir(at('out'))).map(async (name) => [name, await readFile(join(at('out'), name), 'utf8')] as const)),
  );

const doImport = (path: string, ...more: readonly string[]): Promise<Ran> =>
  run(['directory', 'import', path, '--out', at('out'), ...more]);

/** Hashes that a manifest names and no file has. */
function missingOf(files: ReadonlyMap<string, string>, name: string): readonly string[] {
  const manifest = readManifest(files.get(name) ?? '');
  if (!manifest.ok) return [name];
  const hashes = [...manifest.value.shards.values()].flat().map(({ hash }) => hash);
  return hashes.filter((hash) => ![...files.keys()].some((file) => file.includes(hash)));
}

describe('an import', () => {
  test('writes a directory, and a report that says what was found and what to do', async () => {
    const path = await feed([...services(5), aRecord({ id: uuid(9), name: null }), aRecord({ id: uuid(8), status: 'inactive' })]);
    expect(await doImport(path, '--report', at('report.html'))).toMatchObject({ exit: 0 });
    const report = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(report.feeds[0]).toMatchObject({ read: 7, listed: 5 });
    const page = await readFile(at('report.html'), 'utf8');
    expect(page).toContain('The service has no name and was left out.');
    expect(page).toContain('Records with the most findings');
    expect(report.feeds[0].worst).toContainEqual({ where: 'feed.json item 6', count: 1, codes: ['no-name'] });
    expect(page).not.toMatch(/<script|onerror/);
    const listed = await run(['directory', 'list', at('out'), '--json']);
    expect(listed.out).toHaveLength(5);
  });

  test('twice gives the same bytes', async () => {
    const path = await feed(services(40));
    await doImport(path);
    const first = await filesOf();
    await rm(at('out'), { recursive: true });
    await doImport(path);
    expect([...(await filesOf())].sort()).toEqual([...first].sort());
  });

  test('of a folder, a zip and lines of the same records gives the same list', async () => {
    const records = services(12);
    await mkdir(at('folder'));
    await writeFile(join(at('folder'), 'services.json'), JSON.stringify(records));
    await writeFile(at('lines.ndjson'), records.map((each) => JSON.stringify(each)).join('\n'));
    await writeFile(at('feed.zip'), zipOf(new Map([['data/services.json', new TextEncoder().encode(JSON.stringify(records))]])));
    const lists: string[] = [];
    for (const path of [at('folder'), at('lines.ndjson'), at('feed.zip')]) {
      await writeFile(at('config.json'), '{"key":"one"}');
      expect((await doImport(path, '--config', at('config.json'))).exit).toBe(0);
      lists.push((await run(['directory', 'list', at('out'), '--json'])).out.join('\n'));
      await rm(at('out'), { recursive: true });
    }
    expect(new Set(lists).size).toBe(1);
  });

  test('our own export of HSDS comes back with the same names, numbers and hours', async () => {
    const hours = [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }];
    await writeFile(at('config.json'), '{"key":"one","country":"US"}');
    await doImport(await feed(services(10, (n) => ({ schedules: n % 2 ? hours : [] }))), '--config', at('config.json'));
    const before = (await run(['directory', 'list', at('out'), '--json'])).out.map((line) => JSON.parse(line));
    await run(['directory', 'export', at('out'), '--to', 'hsds', '--out', at('again.json')]);
    await rm(at('out'), { recursive: true });
    await doImport(at('again.json'), '--config', at('config.json'));
    const after = (await run(['directory', 'list', at('out'), '--json'])).out.map((line) => JSON.parse(line));
    const told = (list: readonly Record<string, unknown>[]) =>
      list.map(({ name, channels, open, changesAt, place }) => JSON.stringify([name, channels, open, changesAt, place])).sort();
    expect(told(after)).toEqual(told(before));
  });

  test('hours that can not all be read, and those of a building, come back from our own export as they were', async () => {
    const monday = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' };
    const bad = { freq: 'WEEKLY', byday: 'TU', opens_at: 'nine', closes_at: 'late' };
    const worded = { ...bad, description: 'By appointment' };
    const kinds = [
      { schedules: [monday, bad] },
      { schedules: [monday, worded] },
      { schedules: [bad] },
      aPlace({}, { schedules: [monday, bad] }),
      aPlace({}, { schedules: [monday] }),
    ];
    const hoursIn = async () => {
      const read = await readFolder(at('out'));
      if (!read.ok) throw new Error('not read');
      return Object.fromEntries(read.value.services.map(({ name, hours, hoursWhy }) => [name, { hours, hoursWhy }]));
    };
    await writeFile(at('config.json'), '{"key":"one","country":"US"}');
    await doImport(await feed(services(kinds.length, (n) => kinds[n] ?? {})), '--config', at('config.json'));
    const before = await hoursIn();
    expect(before['Service 0']?.hours).toMatchObject({ rules: [{ days: 1 }], unusable: 2 });
    expect(before['Service 3']?.hours).toMatchObject({ unusable: 2, building: true });
    await run(['directory', 'export', at('out'), '--to', 'hsds', '--out', at('again.json')]);
    await rm(at('out'), { recursive: true });
    await doImport(at('again.json'), '--config', at('config.json'));
    const after = await hoursIn();
    expect({ ...after, 'Service 2': null }).toEqual({ ...before, 'Service 2': null });
    expect([before['Service 2']?.hours, after['Service 2']?.hours]).toEqual([null, null]);
  });

  test('nothing of a withheld address is in any file', async () => {
    const secret = {
      name: 'Haven house',
      description: 'A shelter for survivors of domestic violence. The address is confidential.',
      ...aPlace({ address_1: '77 Hidden Lane', postal_code: '20099' }, { name: 'The blue door', latitude: 38.9012, longitude: -77.0301 }),
    };
    await doImport(await feed([...services(3), aRecord({ id: uuid(50), ...secret })]));
    const text = [...(await filesOf()).values()].join('\n');
    expect(text).toContain('Haven house');
    expect(text).not.toMatch(/Hidden Lane|20099|blue door|38\.901|389012/);
  });
});

describe('a feed that is none is refused in words, and the last list stays', () => {
  const refused: readonly (readonly [what: string, name: string, content: string | Uint8Array, sentence: RegExp])[] = [
    ['a page of a website', 'feed.json', '<!doctype html><title>Log in</title>', /page of a website/],
    ['cut off', 'feed.json', '[{"id": "1", "na', /cut off/],
    ['empty', 'feed.json', '[]', /No record can be listed/],
    ['an error in the shape of data', 'feed.json', '{"error":"the database is down","status":500}', /No record can be listed/],
    ['a table without services', 'people.csv', 'id,name\n1,Anna\n', /no table of services/],
    ['a damaged zip', 'feed.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), /zip is damaged/],
    ['a zip that writes elsewhere', 'feed.zip', zipOf(new Map([['../up.json', new TextEncoder().encode('[]')]])), /outside of its folder/],
    ['a zip that unfolds to far too much', 'feed.zip', zipOf(new Map([['a.json', new Uint8Array(30_000_000)]])), /unfolds to far more/],
  ];
  for (const [what, name, content, sentence] of refused)
    test(what, async () => {
      await doImport(await feed(services(4), 'good.json'));
      const before = await filesOf();
      await writeFile(at(name), content);
      const ran = await doImport(at(name));
      expect([ran.exit, sentence.test(ran.err)]).toEqual([1, true]);
      expect(await filesOf()).toEqual(before);
    });

  test('a file that is not there', async () => {
    expect(await doImport(at('nothing.json'))).toMatchObject({ exit: 1, err: expect.stringContaining('there is no file') });
  });
});

describe('tables whose links lead nowhere', () => {
  const tables = async (dangling: number): Promise<string> => {
    await mkdir(at('tables'), { recursive: true });
    const rows = Array.from({ length: 10 }, (_, n) => `${uuid(n)},Service ${n},active,${n < dangling ? 'nobody' : 'org'}`);
    await writeFile(join(at('tables'), 'services.csv'), ['id,name,status,organization_id', ...rows].join('\n'));
    await writeFile(join(at('tables'), 'organizations.csv'), 'id,name\norg,Help\nother,Alone\n');
    return at('tables');
  };
  const codes = async (): Promise<readonly string[]> =>
    JSON.parse(await readFile(at('report.json'), 'utf8')).feeds[0].findings.map(({ code }: { code: string }) => code);

  test('most of them: it is refused unless an operator says so; some: it is told', async () => {
    expect(await doImport(await tables(6))).toMatchObject({ exit: 1, err: expect.stringContaining('--force dangling') });
    expect(await doImport(await tables(6), '--force', 'dangling', '--report', at('report'))).toMatchObject({ exit: 0 });
    expect(await codes()).toContain('dangling');
    await rm(at('out'), { recursive: true });
    expect(await doImport(await tables(1), '--report', at('report'))).toMatchObject({ exit: 0 });
    expect(await codes()).toEqual(expect.arrayContaining(['dangling', 'no-location', 'organization-alone']));
    await rm(at('out'), { recursive: true });
    expect(await doImport(await tables(0), '--report', at('report'))).toMatchObject({ exit: 0 });
    expect(await codes()).not.toContain('dangling');
  });
});

describe('the hide list of an operator', () => {
  test('keeps a record out of the list, and stands in the manifest for copies of it', async () => {
    await writeFile(at('config.json'), JSON.stringify({ key: 'one', hide: [uuid(1)] }));
    expect((await doImport(await feed(services(3)), '--config', at('config.json'))).exit).toBe(0);
    expect((await run(['directory', 'list', at('out'), '--json'])).out).toHaveLength(2);
    const manifest = readManifest(await readFile(join(at('out'), 'manifest.json'), 'utf8'));
    expect(manifest.ok && [...manifest.value.hide]).toEqual([`one:${uuid(1)}`]);
  });

  test('names a record by the id of the feed, although a person in it was taken out: the id that copies know stands in the manifest', async () => {
    const records = [...services(3), aRecord({ id: 'maria-gonzalez', name: 'Club', contacts: [{ name: 'Maria Gonzalez' }] })];
    await writeFile(at('config.json'), '{"key":"one"}');
    await doImport(await feed(records), '--config', at('config.json'));
    const ids = (await run(['directory', 'list', at('out'), '--json'])).out.map((line) => JSON.parse(line).id);
    const made = ids.find((id) => id.startsWith('one:x'));
    await writeFile(at('config.json'), JSON.stringify({ key: 'one', hide: ['maria-gonzalez'] }));
    expect((await doImport(await feed(records), '--config', at('config.json'), '--accept', 'shrunk')).exit).toBe(0);
    const manifest = readManifest(await readFile(join(at('out'), 'manifest.json'), 'utf8'));
    expect(manifest.ok && manifest.value.hide).toContain(made);
    expect((await run(['directory', 'list', at('out'), '--json'])).out).toHaveLength(3);
  });
});

describe('the gates before a list is replaced', () => {
  test('much shorter, many numbers changed, or older: not without a word of the operator', async () => {
    const dated = (day: string) => () => ({ assured_date: day });
    await doImport(await feed(services(10, dated('2026-10-01'))));
    const before = await filesOf();
    const tries: readonly (readonly [readonly unknown[], string])[] = [
      [services(5, dated('2026-10-01')), 'shrunk'],
      [services(10, (n) => ({ ...dated('2026-10-01')(), phones: [{ number: number(n + 50) }] })), 'numbers-changed'],
      [services(10, dated('2026-01-01')), 'older'],
    ];
    for (const [records, gate] of tries) {
      const path = await feed(records);
      expect(await doImport(path)).toMatchObject({ exit: 1, err: expect.stringContaining(`--accept ${gate}`) });
      expect(await filesOf()).toEqual(before);
    }
    expect((await doImport(await feed(services(5, dated('2026-10-01'))), '--accept', 'shrunk')).exit).toBe(0);
  });

  test('know their names: a word that is none is told before anything is read', async () => {
    const path = await feed(services(2));
    for (const [flag, word] of [
      ['--accept', 'shrunk,odler'],
      ['--force', 'shrunk'],
    ] as const)
      expect(await doImport(path, flag, word)).toMatchObject({ exit: 2, err: expect.stringContaining('There is nothing called') });
  });

  test('a manifest of another program stays', async () => {
    await mkdir(at('out'), { recursive: true });
    await writeFile(join(at('out'), 'manifest.json'), '{"name":"Our web app"}');
    expect(await doImport(await feed(services(2)))).toMatchObject({ exit: 2, err: expect.stringContaining('is not of a directory') });
    expect(await readFile(join(at('out'), 'manifest.json'), 'utf8')).toBe('{"name":"Our web app"}');
    expect(await readdir(at('out'))).toEqual(['manifest.json']);
  });

  test('look at each feed by itself: a small one beside a large one cannot vanish', async () => {
    await writeFile(at('config.json'), '[{"key":"large"},{"key":"small"}]');
    const large = await feed(services(60), 'large.json');
    const both = (small: string, ...more: readonly string[]) => doImport(large, small, '--config', at('config.json'), ...more);
    expect((await both(await feed(services(10), 'small.json'))).exit).toBe(0);
    const before = await filesOf();
    expect(await both(await feed(services(6), 'small.json'))).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/small: .*--accept shrunk/),
    });
    const numbers = (n: number) => ({ phones: [{ number: number(n + 50) }] });
    expect(await both(await feed(services(10, numbers), 'small.json'))).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/small: 10 of 10 telephone numbers changed/),
    });
    const empty = await both(await feed([], 'small.json'), '--accept', 'shrunk');
    expect(empty).toMatchObject({ exit: 1, err: expect.stringMatching(/small: No record can be listed/) });
    await writeFile(at('config.json'), '{"key":"large"}');
    expect(await doImport(large, '--config', at('config.json'))).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/small: .*0 records/),
    });
    expect(await filesOf()).toEqual(before);
    expect((await doImport(large, '--config', at('config.json'), '--accept', 'shrunk')).exit).toBe(0);
  });

  test('the two lists before stay readable, older files go', async () => {
    for (let round = 0; round < 5; round += 1)
      await doImport(await feed(services(10, () => ({ description: `Words of round ${round}.` }))));
    const files = await filesOf();
    for (const name of ['manifest.json', 'manifest-1.json', 'manifest-2.json']) expect(missingOf(files, name)).toEqual([]);
    expect([...files.values()].join('')).not.toContain('round 1');
  });
});

describe('checks by a person', () => {
  test('the worklist is filled in, fed back, and stands in the list', async () => {
    const path = await feed(services(3));
    await doImport(path);
    const { out } = await run(['directory', 'stale', at('out')]);
    expect(out).toHaveLength(4);
    const filled = out.map((line, index) => (index === 1 ? line.replace(/,,$/, ',2026-11-20,the city') : line));
    await writeFile(at('work.csv'), filled.join('\n'));
    expect((await doImport(path, '--verified', at('work.csv'))).exit).toBe(0);
    const listed = (await run(['directory', 'list', at('out'), '--json'])).out.map((line) => JSON.parse(line).checkedOn);
    expect(listed.filter((day) => day === '2026-11-20')).toHaveLength(1);
    expect((await run(['directory', 'stale', at('out')])).out).toHaveLength(3);
  });

  test('a day that is none is named by its row, and nothing is written', async () => {
    const path = await feed(services(2));
    await writeFile(at('work.csv'), `id,checked_on,by\nfeed:${uuid(0)},soon,me\n`);
    const ran = await doImport(path, '--verified', at('work.csv'));
    expect(ran).toMatchObject({ exit: 2, err: expect.stringContaining('"soon" is no date') });
    expect(ran.err).toContain('Nothing was written');
  });

  test('a day that a spreadsheet rewrote is read, and an id that the feed does not have is told', async () => {
    const path = await feed(services(2));
    await writeFile(at('work.csv'), `id;checked_on;by\nfeed:${uuid(0)};20.11.2026;the city\nfeed:gone;2026-11-20;the city\n`);
    const ran = await doImport(path, '--verified', at('work.csv'));
    expect(ran).toMatchObject({ exit: 0, err: expect.stringMatching(/no record with the id feed:gone[\s\S]*1 record checked/) });
    expect((await run(['directory', 'list', at('out')])).out.filter((line) => line.endsWith('2026-11-20'))).toHaveLength(1);
  });

  test('the limits of a feed reach its list', async () => {
    await writeFile(at('config.json'), '{"key":"one","staleness":{"callFirst":1,"banner":2,"last":3}}');
    await doImport(await feed(services(2, () => ({ assured_date: '2026-09-01' }))), '--config', at('config.json'));
    const { out } = await run(['directory', 'stale', at('out')]);
    expect(out[1]).toContain(',old,2026-09-01');
  });

  test('a list whose keeper promises to import it again ages where nobody does; one without a promise does not', async () => {
    const path = await feed(services(2));
    const told = async (staleness: object, day: string): Promise<string> => {
      await writeFile(at('config.json'), JSON.stringify({ key: 'one', staleness }));
      expect((await doImport(path, '--config', at('config.json'))).exit).toBe(0);
      return (await run(['directory', 'stale', at('out'), '--at', day])).err;
    };
    // imported on 25 November: 44, 46 and 121 days later
    expect(await told({ refreshDays: 7 }, '2027-01-08T10:00Z')).not.toContain('not renewed');
    expect(await told({ refreshDays: 7 }, '2027-01-10T10:00Z')).toContain('one: not renewed since 2026-11-25. Visitors are told');
    expect(await told({ refreshDays: 7 }, '2027-03-26T10:00Z')).toContain('Its places are not shown any more');
    expect(await told({ callFirst: 1, banner: 2, last: 3 }, '2027-03-26T10:00Z')).not.toContain('not renewed');
    const both = { refreshDays: 7, callFirst: 1, banner: 2, last: 3 };
    expect(await told(both, '2027-03-26T10:00Z')).toContain('not renewed');
  });
});

describe('the config of a feed', () => {
  const told: readonly (readonly [config: string, sentence: RegExp])[] = [
    ['{', /row 1: this is not JSON/],
    ['{\n"key":"a",\n"name" "b"}', /row 3: this is not JSON/],
    ['[{"key":"a"', /row 1: this is not JSON/],
    ['[{"key":"a"\n', /row 1: this is not JSON/],
    ['[{"key":"a","colour":"red"}]', /entry 1: "colour" is no key/],
    ['[]', /describes 0 feeds and 1 are named/],
    ['{"key":"a","staleness":{"refreshDays":90}}', /1 to 45/],
    ['{"key":"a","staleness":{"refresh":9}}', /refreshDays/],
    ['{"key":"a","shortNumbers":["call us"]}', /two to six digits/],
    ['{}', /"key" is missing/],
    ['{"key":"A B"}', /lower-case/],
    ['{"key":"a","colour":"red"}', /no key of a config/],
    ['{"key":"a","country":"Finland"}', /two capital letters/],
    ['{"key":"a","zone":"Mars"}', /no time zone of that name/],
    ['{"key":"a","timeSuffix":"maybe"}', /ignore/],
    ['{"key":"a","crosswalk":{"Food":{"topics":["fish"]}}}', /on neither list/],
    ['{"key":"a","feedback":"call us"}', /mail address/],
    ['{"key":"a","staleness":{"callFirst":9,"banner":2,"last":1}}', /months that grow/],
  ];
  for (const [config, sentence] of told)
    test(`names what is wrong: ${config}`, async () => {
      await writeFile(at('config.json'), config);
      const ran = await doImport(await feed(services(1)), '--config', at('config.json'));
      expect([ran.exit, sentence.test(ran.err)]).toEqual([2, true]);
    });

  test('a key that is null is one that was left out', async () => {
    await writeFile(at('config.json'), '{"key":"a","hide":null,"allow":null,"staleness":null,"crosswalk":null}');
    expect((await doImport(await feed(services(1)), '--config', at('config.json'))).exit).toBe(0);
  });
});

describe('a table of one’s own', () => {
  const mapping = (from: string): string =>
    JSON.stringify({
      fields: [
        { to: 'id', from: 'id' },
        { to: 'name', from: 'name' },
        { to: 'phones[].number', from },
      ],
    });
  const flags = (): readonly string[] => ['--mapping', at('mapping.json')];
  const table = (...rows: readonly string[]): Promise<void> => writeFile(at('lines.csv'), ['id,name,phone', ...rows, ''].join('\n'));

  test('loses no column unsaid: what the mapping names is there, for an import and for a look beforehand', async () => {
    await table(`1,"A ""good"" line",${number(1)}`, `2,Another,${number(2)}`);
    await writeFile(at('mapping.json'), mapping('fone'));
    const told = { exit: 1, err: expect.stringMatching(/column "fone", which is not there. The table has: id, name, phone/) };
    expect(await doImport(at('lines.csv'), ...flags())).toMatchObject(told);
    expect(await run(['directory', 'validate', at('lines.csv'), ...flags()])).toMatchObject(told);
    await writeFile(at('mapping.json'), mapping('phone'));
    const { out } = await run(['directory', 'validate', at('lines.csv'), ...flags()]);
    expect(out.at(-1)).toBe('2 records read, 2 can be listed.');
    await writeFile(at('mapping.json'), '{}');
    const bad = { exit: 2, err: expect.stringMatching(/mapping.json: it needs "fields", a list/) };
    expect(await doImport(at('lines.csv'), ...flags())).toMatchObject(bad);
  });

  test('loses no row unsaid: every quotation mark is closed, with a mapping, in a table of the standard and in a worklist', async () => {
    const told = (line: number, exit: number) => ({
      exit,
      err: expect.stringMatching(`a quotation mark in line ${line} is never closed`),
    });
    await writeFile(at('mapping.json'), mapping('phone'));
    await table(`1,"Unclosed,${number(1)}`, `2,Another,${number(2)}`);
    expect(await doImport(at('lines.csv'), ...flags())).toMatchObject(told(2, 1));
    await writeFile(at('services.csv'), `id,name,phone\n1,Closed,${number(1)}\n2,"Unclosed,${number(2)}\n`);
    expect(await doImport(at('services.csv'))).toMatchObject(told(3, 1));
    await writeFile(at('work.csv'), `id,checked_on,by\n"${uuid(0)},2026-11-01,Us\n${uuid(1)},2026-11-01,Us\n`);
    expect(await doImport(await feed(services(2)), '--verified', at('work.csv'))).toMatchObject(told(2, 2));
  });

  test('that is empty is told', async () => {
    await writeFile(at('services.csv'), '\n');
    expect(await doImport(at('services.csv'))).toMatchObject({ exit: 1, err: expect.stringMatching(/there is nothing in it/) });
  });
});

describe('what cannot be done', () => {
  test('what can not be written is told with its place, and nothing is published', async () => {
    const path = await feed(services(1));
    const report = await doImport(path, '--report', join(at('nowhere'), 'report.html'));
    expect(report).toMatchObject({ exit: 2, err: expect.stringMatching(/--report .*nowhere.*can't be written.*in a folder that exists/) });
    expect(await readdir(folder)).not.toContain('out');
    await writeFile(at('out'), 'a file, where a folder should be');
    expect(await doImport(path)).toMatchObject({ exit: 2, err: expect.stringMatching(/--out .*out: it can't be written/) });
    await writeFile(at('pack.json'), JSON.stringify({ format: 1, name: 'School', people: [], listings: [] }));
    const pack = await run(['pack', 'check', at('pack.json'), '--out', join(at('nowhere'), 'pack.json')]);
    expect(pack).toMatchObject({ exit: 2, err: expect.stringMatching(/--out .*nowhere.*can't be written/) });
    for (const flag of ['--config', '--mapping', '--verified'])
      expect(await doImport(path, flag, folder)).toMatchObject({ exit: 2, err: expect.stringMatching(/Name a file that is there/) });
    await writeFile(at('mapping.json'), '{"fields": [\n}');
    expect(await doImport(path, '--mapping', at('mapping.json'))).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/row 2: this is not JSON/),
    });
  });

  test('a call that is wrong says how it goes', async () => {
    for (const args of [
      ['directory', 'import'],
      ['directory', 'import', 'x'],
      ['directory', 'fly'],
      [],
      ['directory', 'import', 'x', '--out', 'y', '--fly'],
    ])
      expect((await run(args)).exit).toBe(2);
    for (const args of [['--help'], ['directory', '--help']])
      expect(await run(args)).toMatchObject({ exit: 0, out: expect.arrayContaining([expect.stringContaining('directory stale DIR')]) });
  });
});
