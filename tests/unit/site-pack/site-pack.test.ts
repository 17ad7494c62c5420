import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { makeZones } from '#shared/directory/zone-clock.ts';
import english from '#shared/i18n/locales/en/site-faults.json' with { type: 'json' };
import { runProgram } from '#shared/importer/cli/main.ts';
import { faultCodes } from '#shared/site-pack/fault.ts';
import { readHoursText, writeHoursText } from '#shared/site-pack/hours-text.ts';
import { hrefOf, readSitePack, readSitePackText } from '#shared/site-pack/read-site-pack.ts';
import { readSiteRows } from '#shared/site-pack/read-site-rows.ts';
import { siteLimits } from '#shared/site-pack/site-pack.ts';
import { isSiteClosed, siteToday } from '#shared/site-pack/there-now.ts';
import { root } from '../../../widget/examples/built.ts';
import { hostileAddresses, hostileMails } from '../../support/hostile-texts.ts';

const codesOf = ({ faults }: { readonly faults: readonly { readonly code: string }[] }): readonly string[] =>
  faults.map(({ code }) => code);

const whole = {
  version: 1,
  name: 'Harbour School',
  language: 'en',
  zone: 'Europe/Helsinki',
  greeting: 'Come with anything.',
  people: [{ name: 'Ms Rossi', role: 'counsellor', place: 'room 12', phone: '+358 9 000 000', hours: 'Tu 10:00-12:00', agreed: true }],
  listings: [{ title: 'Breakfast club', place: 'canteen', hours: 'Mo-Fr 07:30-08:15' }],
  terms: [{ name: 'autumn', from: '2026-08-11', to: '2026-12-19' }],
  closed: [{ name: 'break', from: '2026-10-12', to: '2026-10-16' }],
  outOfHours: 'Nobody is here now.',
  exit: 'https://www.example.org/',
  topics: ['school', 'grief'],
  audience: 't13',
  checkedOn: '2026-08-10',
  checkedBy: 'the office',
};

describe('a site pack', () => {
  test('that is whole is read without a fault', () => {
    const read = readSitePack(whole);
    expect(codesOf(read)).toEqual([]);
    expect(read.pack).toMatchObject({
      name: 'Harbour School',
      audience: 't13',
      exit: 'https://www.example.org/',
      topics: ['school', 'grief'],
    });
    expect(read.pack?.people[0]).toMatchObject({ name: 'Ms Rossi', channels: [{ way: 'phone', value: '+358 9 000 000' }] });
  });

  test('nobody stands there by name who did not agree; a role without a name may', () => {
    const { pack, faults } = readSitePack({
      ...whole,
      people: [
        { name: 'Mr Lind', role: 'nurse', place: 'B2' },
        { role: 'nurse', place: 'B2' },
        { name: 'A', place: 'B', agreed: 'yes' },
      ],
    });
    expect(pack?.people.map(({ name, role }) => name || role)).toEqual(['nurse']);
    expect(faults.map(({ code, where }) => [code, where])).toEqual([
      ['not-agreed', 'people 1'],
      ['not-agreed', 'people 3'],
    ]);
    expect(JSON.stringify(pack)).not.toContain('Lind');
  });

  test('each slip is named where it stands, and the rest works', () => {
    const slips: readonly (readonly [change: object, code: string, where: string])[] = [
      [{ people: [{ role: 'nurse', place: 'x', phone: '12ab' }] }, 'phone', 'people 1 · phone'],
      [{ people: [{ role: 'nurse', place: 'x', email: 'nobody' }] }, 'mail', 'people 1 · email'],
      [{ people: [{ role: 'nurse', place: 'x', web: 'http://x.example' }] }, 'address', 'people 1 · web'],
      [{ people: [{ role: 'nurse', place: 'x', chat: 'javascript:alert(1)' }] }, 'address', 'people 1 · chat'],
      [{ people: [{ role: 'nurse', place: 'x', hours: 'Mo 9-12' }] }, 'hours', 'people 1 · hours'],
      [{ people: [{ role: 'nurse', place: 'x', languages: ['??'] }] }, 'language', 'people 1 · languages'],
      [{ people: [{ role: 'nurse' }] }, 'no-way', 'people 1'],
      [{ people: [{ place: 'x' }] }, 'no-name', 'people 1'],
      [{ people: ['nurse'] }, 'no-object', 'people 1'],
      [{ people: 'nurse' }, 'no-list', 'people'],
      [{ people: [{ role: 'nurse', place: 'x', colour: 'red' }] }, 'unknown-field', 'people 1'],
      [{ people: [{ role: 'x'.repeat(300), place: 'x' }] }, 'too-long', 'people 1 · role'],
      [{ people: Array.from({ length: 50 }, () => ({ role: 'nurse', place: 'x' })) }, 'too-many', 'people'],
      [{ zone: 'Mars/Olympus' }, 'zone', 'zone'],
      [{ zone: undefined }, 'no-zone', 'zone'],
      [{ closed: [{ from: '2026-02-30' }] }, 'day', 'closed 1 · from'],
      [{ closed: [{ name: 'x' }] }, 'day', 'closed 1 · from'],
      [{ terms: [{ from: '2026-09-01', to: '2026-08-01' }] }, 'span', 'terms 1'],
      [{ topics: ['dragons'] }, 'unknown-topic', 'topics'],
      [{ audience: 'everyone' }, 'unknown-audience', 'audience'],
      [{ exit: '/away' }, 'address', 'exit'],
      [{ greeting: 7 }, 'no-text', 'greeting'],
      [{ colour: 'red' }, 'unknown-field', ''],
      [{ checkedOn: undefined }, 'old', 'checkedOn'],
      [{ people: [], listings: [] }, 'no-one', ''],
    ];
    for (const [change, code, where] of slips) {
      const { pack, faults } = readSitePack({ ...whole, ...change });
      expect(faults.map((each) => [each.code, each.where])).toContainEqual([code, where]);
      expect(pack?.name).toBe('Harbour School');
    }
  });

  test('of a newer form, of another kind or too long nothing is used, and it is said', () => {
    expect(readSitePack({ ...whole, version: 2 })).toMatchObject({ pack: null, faults: [{ code: 'newer' }] });
    expect(readSitePack([])).toMatchObject({ pack: null, faults: [{ code: 'no-object' }] });
    expect(readSitePackText('{')).toMatchObject({ pack: null, faults: [{ code: 'json' }] });
    expect(readSitePackText(' '.repeat(siteLimits.bytes + 1))).toMatchObject({ pack: null, faults: [{ code: 'large' }] });
  });

  test('signs that turn the direction of text are taken out, since a number could read as another', () => {
    expect(readSitePack({ ...whole, greeting: 'call \u202e123\u202c now' }).pack?.greeting).toBe('call 123 now');
  });

  test('signs that hide or turn, and halves of signs, go from names and notes too', () => {
    const people = [{ role: 'nurse\u061c\u200f', place: 'B2\u2067 1\ud800', note: '\u2028x' }];
    expect(readSitePack({ ...whole, people }).pack?.people[0]).toMatchObject({ role: 'nurse', place: 'B2 1', note: 'x' });
  });

  test('what is made to burst is refused or left out with a sentence', () => {
    const nested = '['.repeat(90_000) + ']'.repeat(90_000);
    const person = (languages: string): string => `{"version":1,"people":[{"role":"x","place":"y","languages":${languages}}]}`;
    expect(codesOf(readSitePackText(nested))).toEqual(['no-object']);
    expect(codesOf(readSitePackText(person(`[${nested}]`)))).toContain('language');
    expect(codesOf(readSitePackText(`{"topics":[${nested}],"language":[[]]}`))).toEqual(
      expect.arrayContaining(['unknown-topic', 'language']),
    );
    const many = readSitePackText(person(`[${Array.from({ length: 30_000 }, () => '"en"').join()}]`));
    expect([many.pack?.people[0]?.languages.length, codesOf(many)]).toEqual([siteLimits.languages, expect.arrayContaining(['too-many'])]);
    expect(codesOf(readSitePackText(`{${Array.from({ length: 1e6 }, (_, index) => `"${index}":0`).join()}}`))).toEqual(['large']);
    expect(codesOf(readSitePackText(`"${'x'.repeat(3e6)}"`))).toEqual(['large']);
  });

  test('numbers that order a phone, and addresses with a name before them, are left out and named', () => {
    const bad = ['*72 5550100', '**21*5550100#', '#31#5550100', '1'.repeat(30), '12ab'];
    for (const phone of bad)
      expect(codesOf(readSitePack({ ...whole, people: [{ role: 'x', place: 'y', phone, sms: phone }] }))).toEqual(['phone', 'phone']);
    for (const web of hostileAddresses.filter((each) => !/^https:\/\/(xn--|www\.|example\.org\/ok)/.test(each)))
      expect(codesOf(readSitePack({ ...whole, exit: web, people: [{ role: 'x', place: 'y', web, chat: web }] }))).toEqual([
        'address',
        'address',
        'address',
      ]);
    for (const email of hostileMails.slice(1))
      expect(codesOf(readSitePack({ ...whole, people: [{ role: 'x', place: 'y', email }] }))).toEqual(['mail']);
  });

  test('whatever stands in a file, nothing is thrown, and no link leads elsewhere than to https, tel, sms, mailto', () => {
    const anyPerson = fc.record({
      role: fc.string(),
      place: fc.string(),
      phone: fc.string(),
      web: fc.webUrl(),
      email: fc.string(),
      chat: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ people: fc.array(anyPerson), closed: fc.anything(), terms: fc.anything() })),
        (value) => {
          const { pack } = readSitePack(value);
          for (const { channels } of pack?.people ?? [])
            for (const channel of channels) expect(hrefOf(channel) ?? 'tel:').toMatch(/^(https:\/\/|tel:|sms:|mailto:)/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('every fault has its sentence', () => {
    expect(Object.keys(english).sort()).toEqual(faultCodes.map((code) => `site-pack.fault.${code}`).sort());
  });
});

describe('hours of a site', () => {
  test('are read as they are written, and written as they are read', () => {
    expect(readHoursText('Tu 10:00-12:00; Mo-Fr 08:15-14:00')?.rules).toEqual([
      { days: 2, open: 600, close: 720 },
      { days: 31, open: 495, close: 840 },
    ]);
    expect(readHoursText('Fr-Mo 20:00-02:00')?.rules).toEqual([{ days: 113, open: 1200, close: 1560 }]);
    expect(readHoursText('daily 09.00–12.00, 13.00–15.00')?.rules).toHaveLength(2);
    for (const text of ['', 'Mo', 'Mo 9-12', 'Xx 10:00-12:00', 'Mo 25:00-26:00', 'Mo 10:00-10:00', 'Mo 10:00-12:00 and later'])
      expect(readHoursText(text)).toBeNull();
    for (const text of ['Tu 10:00-12:00', 'Mo-Fr 08:15-14:00', 'Mo,We 08:00-24:00', 'daily 00:00-24:00', 'Sa 20:00-02:00']) {
      const hours = readHoursText(text);
      expect(hours && writeHoursText(hours)).toBe(text);
    }
  });

  test('whatever is written, nothing is thrown, and what is read stays within a day and a night', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MoTuWeFr daily0123456789:-;,.– ') }), (text) => {
        for (const { days, open, close } of readHoursText(text)?.rules ?? []) {
          expect(days > 0 && days < 128 && open >= 0 && open < 1440 && close > open && close <= 2880).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('whether somebody is there', () => {
  const { pack } = readSitePack(whole);
  const at = (text: string) => {
    if (!pack) throw new Error('no pack');
    return siteToday(pack, Date.parse(text), makeZones());
  };
  const hours = readHoursText('Tu 10:00-12:00');

  test('goes by the clock of the site', () => {
    // Tuesday, 11:30 in Helsinki
    expect(at('2026-09-01T08:30:00Z').stateOf(hours)).toMatchObject({ state: 'open', changesAt: Date.parse('2026-09-01T09:00:00Z') });
    expect(at('2026-09-01T09:30:00Z').stateOf(hours)).toMatchObject({ state: 'closed', changesAt: Date.parse('2026-09-08T07:00:00Z') });
  });

  test('in a break nobody is, and the next opening is after it', () => {
    const day = at('2026-10-13T08:30:00Z');
    expect(day).toMatchObject({ isClosed: true, backOn: '2026-10-17' });
    expect(day.stateOf(hours)).toMatchObject({ state: 'closed', changesAt: Date.parse('2026-10-20T07:00:00Z') });
  });

  test('outside the terms nobody is; without terms only closed days count', () => {
    expect(at('2026-07-07T08:30:00Z')).toMatchObject({ isClosed: true, backOn: '2026-08-11' });
    expect(isSiteClosed({ terms: [], closed: [] }, '2026-07-07')).toBe(false);
    expect(isSiteClosed({ terms: [], closed: [{ name: '', from: '2026-07-07', to: '2026-07-07' }] }, '2026-07-07')).toBe(true);
  });

  test('nothing is said where the device does not know the zone, or nobody wrote hours', () => {
    const lost = readSitePack({ ...whole, zone: 'Mars/Olympus' }).pack;
    expect(lost && siteToday(lost, Date.parse('2026-09-01T08:30:00Z'), makeZones()).stateOf(hours)).toMatchObject({ state: 'unknown' });
    expect(at('2026-09-01T08:30:00Z').stateOf(null)).toMatchObject({ state: 'unknown', reason: 'hours' });
  });
});

describe('the table for a school office', () => {
  const rowsOf = (text: string): readonly string[][] => papa.parse<string[]>(text).data;

  test('the template that ships is a whole pack', () => {
    const text = readFileSync(join(root, 'shared', 'site-pack', 'template.csv'), 'utf8');
    const read = readSiteRows(rowsOf(text));
    expect(read.faults).toEqual([]);
    expect(read.pack).toMatchObject({ name: 'Harbour School', checkedOn: '2026-08-10', closed: [{ from: '2026-10-12' }] });
    // what is written to a file is read as the same pack
    expect(readSitePackText(JSON.stringify(read.raw)).pack).toEqual(read.pack);
  });

  test('says the row as a spreadsheet numbers it', () => {
    const read = readSiteRows(rowsOf('kind,name,phone,agreed\n\nperson,Anna,x,yes\nfriend,Bo,,\n#person,Cee,,\n'));
    expect(read.faults.map(({ code, where }) => `${where}: ${code}`)).toEqual(
      expect.arrayContaining(['row 3 · phone: phone', 'row 3: no-way', 'row 4: unknown-kind']),
    );
  });

  test('a table without columns is refused in words; dates of a spreadsheet are understood', () => {
    expect(readSiteRows(rowsOf('Anna,123\n'))).toMatchObject({ pack: null, faults: [{ code: 'no-kind' }] });
    const { pack } = readSiteRows(rowsOf('kind,name,place,from,to\nperson,,hall,,\nclosed,x,,1.9.2026,3.9.2026\n'));
    expect(pack?.closed).toEqual([{ name: 'x', from: '2026-09-01', to: '2026-09-03' }]);
  });
});

test('the command writes the name of nobody who did not agree into the file that is published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'even-keel-pack-'));
  const [table, out] = [join(folder, 'school.csv'), join(folder, 'school.json')];
  await writeFile(
    table,
    'kind;name;role;place;agreed\nperson;Mr Lind;nurse;B2;\nperson;Ms Rossi;counsellor;room 12;yes\nperson;;guard;gate;\n',
  );
  const said: string[] = [];
  const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line), now: () => 0 };
  expect(await runProgram(['pack', 'check', table, '--out', out], io)).toBe(1);
  expect(said.join('\n')).toContain('row 2: Mr Lind is left out');
  const text = await readFile(out, 'utf8');
  expect([text.includes('Lind'), text.includes('Ms Rossi'), text.includes('guard')]).toEqual([false, true, true]);
  expect(await runProgram(['pack', 'check'], io)).toBe(2);
  await rm(folder, { recursive: true });
});
