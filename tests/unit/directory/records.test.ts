import { describe, expect, test } from 'vitest';
import { faultsOfCountries, readSuperseded } from '#shared/build/countries.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import { openAt } from '#shared/directory/hours.ts';
import type { Channel } from '#shared/directory/service.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import numbers from '../../fixtures/facts-numbers.json' with { type: 'json' };
import { allRecords, builtFiles, digitsIn, fitting, holdersOf, recordOfId, shownIn, shownOfId } from '../../support/directory-records.ts';

const superseded = await readSuperseded('.');
const shown = [...builtFiles.values()].flatMap(({ services }) => services);
const phoneOf = (id: string): Channel => {
  const found = shownOfId(id).channels.find(({ kind }) => kind === 'phone');
  if (!found) throw new Error(`${id} has no telephone`);
  return found;
};
const isOpen = (id: string, channel: Channel, at: string): boolean =>
  openAt(channel.hours, makeZones()(shownOfId(id).zone), Date.parse(at), []).state === 'open';
/** The numbers of the emergency table, whatever they are for. */
const emergency = (region: string): Readonly<Record<string, string>> =>
  Object.fromEntries((emergencyFor(region)?.numbers ?? []).map(({ kind, number }) => [kind, number]));

describe('the records', () => {
  test('hold at least 98 of 100 well-sourced numbers that were collected', () => {
    const byCountry = new Map([...builtFiles].map(([country, { services }]) => [country, new Set(services.flatMap(digitsIn))]));
    const has = ({ country, digits }: (typeof numbers)[number]): boolean =>
      [...(byCountry.get(country) ?? [])].some(
        (each) => each === digits || (each.length > 6 && each.endsWith(digits.replace(/^[08]/, ''))),
      );
    const missing = numbers.filter((each) => !has(each));
    expect(numbers.length).toBeGreaterThan(750);
    expect(missing.length / numbers.length, missing.map(({ id, digits }) => `${id} ${digits}`).join(', ')).toBeLessThanOrEqual(0.02);
  });

  test('stand one on each line, in the order of their ids, each id once', () => {
    const ids = allRecords.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  test('say nothing of what the collector noted for himself', () => {
    for (const { record } of allRecords) {
      expect(record, record.id).not.toHaveProperty('notes');
      expect(record.name, record.id).not.toMatch(/\bGBV\b|listed for|to confirm|\bsee notes?\b/i);
    }
  });

  test('have questions in plain words, one or two short sentences', () => {
    const questions = allRecords.flatMap(({ record }) => record.question ?? []);
    expect(questions.length).toBeGreaterThan(30);
    for (const question of questions) expect(question, question).toMatch(/^[A-Z0-9][^!?]{10,160}\.$/);
  });

  test('are shown as they are kept: name, number, sureness', () => {
    for (const service of shown) {
      const record = recordOfId(service.id);
      expect([service.name, service.confidence, service.languages]).toEqual([record.name, record.confidence, record.languages]);
      for (const { value } of service.channels) expect(record.channels.map((each) => each.value)).toContain(value);
    }
  });

  test('have for WhatsApp the number with its country code, without which it opens nothing', () => {
    const without = shown.filter(({ channels }) => channels.some(({ kind, dial }) => kind === 'whatsapp' && !dial?.startsWith('+')));
    // a free number that no source prints with a code
    expect(without.map(({ id }) => id)).toEqual(['ae-hope']);
  });
});

describe('a number that was replaced never comes back', () => {
  test.each(superseded.map((each) => [`${each.country} ${each.digits}${each.menu ?? each.keyword ?? ''}`, each] as const))(
    '%s',
    (_, old) => {
      const channels = allRecords.filter(({ country }) => country === old.country).flatMap(({ record }) => record.channels);
      const again = channels.filter(({ dial, menu, keyword }) => {
        const digits = (dial ?? '').replace(/\D/g, '');
        const same = old.prefix
          ? digits.startsWith(old.digits)
          : digits === old.digits || (digits.length > 6 && digits.endsWith(old.digits.slice(1)));
        return dial && same && (old.menu ?? menu) === menu && (old.keyword ?? keyword) === keyword;
      });
      // a range that was switched off, or a whole number: neither under its national form nor with a country code
      expect(again.filter(({ dial }) => old.digits.length > 6 || dial === old.digits || old.prefix)).toEqual([]);
      expect(old.why).not.toBe('');
    },
  );

  test('and the build notices each of them', () => {
    for (const { country, digits, prefix, menu, keyword } of superseded) {
      const dial = prefix ? `${digits}200444`.slice(0, 11) : digits;
      const channel = { ...fitting.channels[0], kind: 'phone' as const, cost: 'unknown' as const, value: dial, dial, outsidePlan: 'test' };
      const record = {
        ...fitting,
        id: `${country.toLowerCase()}-back`,
        channels: [{ ...channel, ...(menu && { menu }), ...(keyword && { keyword }) }],
      };
      expect(faultsOfCountries([{ country, records: [record] }], superseded).join(), `${country} ${dial}`).toContain('was replaced');
    }
  });

  test('and the list has every one that was found', () => {
    const known = superseded.map(({ country, digits }) => `${country} ${digits}`);
    const found =
      `GB 08457909090, GB 03003300630, GB 03001020505, GB 08009171414, IE 1890, ES 902500002, DE 08000116016, NL 09000113, NL 09000767,
      DK 70203082, DK 82820300, IT 199284284, BE 026499555, RO 08008200200, NO 81533300, SE 0771220060, US 18002738255, US 18009312237, CA 18334564566,
      CA 45645, AU 1300845745, BR 141, MX 8002900024, WS 8005433, CR 22723774, KR 1393, SG 18002214444, TH 027136793, MY 0379568144, MY 0397795550,
      MY 0342657995, IN 18005990019, IN 1860266, IN 9820466627, ID 500454, AF 8006156514`.split(/,\s+/);
    expect(found.filter((each) => !known.includes(each))).toEqual([]);
  });

  test('the option of 988 for LGBTQ+ youth, which ended in July 2025, is nowhere in the United States', () => {
    const options = shownIn('US').flatMap(({ channels }) =>
      channels.flatMap(({ dial, menu, keyword }) => (dial === '988' ? [menu, keyword] : [])),
    );
    expect(options).toContain('1');
    expect(options).not.toContain('3');
    expect(options).not.toContain('PRIDE');
  });

  test('lines that took their place are there', () => {
    const places: readonly (readonly [string, string])[] = [
      ['FR', '3114'],
      ['PT', '1411'],
      ['ES', '024'],
      ['ES', '717003717'],
      ['DE', '116016'],
      ['NL', '113'],
      ['BE', '1813'],
      ['BR', '188'],
      ['KR', '109'],
      ['SG', '1767'],
      ['IN', '14416'],
      ['CA', '988'],
      ['US', '988'],
      ['DK', '1888'],
      ['NO', '22400040'],
      ['MX', '8009112000'],
    ];
    expect(places.filter(([country, digits]) => holdersOf(country, digits).length === 0)).toEqual([]);
  });
});

describe('the same digits mean something else in another country', () => {
  test('113 is the Dutch suicide line and the Norwegian ambulance', () => {
    expect(holdersOf('NL', '113')).toEqual(['nl-113-zelfmoordpreventie']);
    expect(emergency('NO')['ambulance']).toBe('113');
    expect(holdersOf('NO', '113')).toEqual([]);
  });

  test('142 is counselling in Austria and support for victims in Switzerland', () => {
    expect(holdersOf('AT', '142')).toEqual(['at-telefonseelsorge-142']);
    expect(holdersOf('CH', '142')).toEqual(['ch-opferhilfe-142']);
    expect(shownOfId('ch-opferhilfe-142').topics).not.toContain('suicide');
  });

  test('116 123 is a line against violence at home in Ukraine', () => {
    expect(holdersOf('UA', '116123')).toEqual(['ua-la-strada-116-123']);
    expect(shownOfId('ua-la-strada-116-123').topics).toContain('domestic-violence');
    expect(shownOfId('ua-la-strada-116-123').topics).not.toContain('emotional-distress');
  });

  test('988 is the fire brigade in the Solomon Islands and Tokelau', () => {
    expect([emergency('SB')['fire'], emergency('TK')['fire']]).toEqual(['988', '988']);
    expect([...holdersOf('SB', '988'), ...holdersOf('TK', '988')]).toEqual([]);
  });

  test('116 is an ambulance in Haiti', () => {
    expect(emergency('HT')['ambulance']).toBe('116');
    expect(holdersOf('HT', '116')).toEqual([]);
  });

  test('0808 2000 247 is for England only', () => {
    expect(holdersOf('GB', '08082000247').map((id) => shownOfId(id).subdivision)).toEqual(['GB-ENG']);
  });

  test('135 is another line in each of these provinces of Argentina, and of none for the whole country', () => {
    expect(holdersOf('AR', '135').map((id) => shownOfId(id).subdivision)).toEqual(['AR-E', 'AR-T', 'AR-C']);
    expect(digitsIn(shownOfId('ar-cas'))).not.toContain('135');
  });

  test('106 is for Bogotá only', () => {
    expect(holdersOf('CO', '106').map((id) => shownOfId(id).subdivision)).toEqual(['CO-DC']);
  });

  test('lines for children that others print as suicide lines are lines for children', () => {
    for (const [country, digits] of [
      ['SR', '123'],
      ['AW', '131'],
      ['CW', '918'],
      ['BQ', '918'],
    ] as const) {
      const [id = ''] = holdersOf(country, digits);
      expect(shownOfId(id).audiences, id).toEqual(expect.arrayContaining(['youth']));
      expect(shownOfId(id).audiences, id).not.toContain('everyone');
      expect(shownOfId(id).topics[0], id).not.toBe('suicide');
    }
  });

  test('the number with a key to press says which', () => {
    expect([phoneOf('ec-171').menu, phoneOf('pe-113').menu, phoneOf('us-veterans-crisis-line').menu, phoneOf('mx-079').menu]).toEqual([
      '6',
      '5',
      '1',
      '1',
    ]);
    expect(phoneOf('us-veterans-crisis-line').value).toBe('988');
    expect(phoneOf('gb-nhs-111-mental-health').menu).toBe('2');
  });
});

describe('what was corrected stays', () => {
  test('the police of Morocco and of Mozambique, the number for everything in Kosovo', () => {
    expect(emergency('MA')['police']).toBe('19');
    expect(emergency('MZ')['police']).toBe('112');
    expect(emergency('XK')['general']).toBe('112');
  });

  test('the crisis service of Tyrol answers daily from 8 to 20', () => {
    const phone = phoneOf('at-krisendienst-tirol');
    expect(isOpen('at-krisendienst-tirol', phone, '2026-11-21T18:59Z')).toBe(true);
    expect(isOpen('at-krisendienst-tirol', phone, '2026-11-21T19:01Z')).toBe(false);
    expect(isOpen('at-krisendienst-tirol', phone, '2026-11-22T02:00Z')).toBe(false);
  });

  test('Are You OK in New Zealand answers day and night', () => {
    expect(isOpen('nz-are-you-ok', phoneOf('nz-are-you-ok'), '2026-11-21T14:00Z')).toBe(true);
  });

  test('the line for older people in Stockholm is Äldrelinjen, for the whole country, and its hours are only reported', () => {
    const line = shownOfId('se-stodtelefon-aldre-stockholm');
    expect([line.name, line.subdivision]).toEqual(['Äldrelinjen (Mind)', null]);
    expect(line.channels.every(({ hoursReported }) => hoursReported)).toBe(true);
    expect(recordOfId('se-stodtelefon-aldre-stockholm').question).toBeDefined();
  });
});

describe('hours', () => {
  test.each([
    ['cz-prazska-linka-duvery', '24/7'],
    ['rs-centar-srce', 'Mo-Su 14:00-23:00'],
    ['hr-hrabri-telefon', 'Mo-Fr 09:00-20:00'],
    ['si-klic-v-dusevni-stiski', 'Mo-Su 19:00-07:00'],
    ['es-anar', '24/7'],
    ['in-childline-1098', '24/7'],
    ['za-gbvcc', '24/7'],
    ['ga-1404', '24/7'],
    ['fr-unafam', 'Mo-Th 09:00-13:00,14:00-18:00; Fr 09:00-13:00,14:00-17:00'],
    ['cl-1455', 'Mo-Fr 08:00-24:00'],
  ])('of %s were seen in one further copy, and are said as reported', (id, hours) => {
    const [phone] = recordOfId(id).channels;
    expect(phone).toMatchObject({ kind: 'phone', hours, hoursReported: true });
  });

  test.each([
    ['gb-breathing-space', '2026-11-24T01:00Z'],
    ['gb-breathing-space', '2026-11-22T03:00Z'],
    ['dk-livslinien', '2026-11-24T03:00Z'],
    ['dk-sct-nicolai-tjenesten', '2026-11-24T00:30Z'],
    ['jp-tell', '2026-11-20T16:30Z'],
    ['bd-kaanpeteroi', '2026-11-23T20:00Z'],
  ])('of %s go past midnight: it answers at %s', (id, at) => {
    const record = recordOfId(id);
    const service = builtFiles.get(id.slice(0, 2).toUpperCase())?.services.find((each) => each.id === id);
    const phone = service?.channels.find(({ kind }) => kind === 'phone');
    // a line that only another directory lists may be shown without its number
    if (!phone) expect(record.confidence).toBe('listed');
    else expect(isOpen(id, phone, at)).toBe(true);
  });

  test('of a line with one source, of medium sureness, or that only another directory lists, are said as reported', () => {
    for (const { record } of allRecords.filter((each) => each.record.confidence !== 'high'))
      for (const { hours, hoursReported } of record.channels) if (hours) expect(hoursReported, record.id).toBe(true);
  });

  test('about which sources disagree are said as reported', () => {
    for (const id of ['dk-livslinien', 'ec-171', 'ir-1480', 'in-sneha', 'lb-embrace-1564'])
      expect(
        recordOfId(id)
          .channels.filter(({ hours }) => hours)
          .every(({ hoursReported }) => hoursReported),
        id,
      ).toBe(true);
  });

  test('that no source tells are not known, never closed', () => {
    expect(phoneOf('gb-childline').hours).toBeNull();
    expect(openAt(null, null, 0, []).state).toBe('unknown');
  });
});

describe('people who fear the authorities are told', () => {
  test.each(['ir-1480', 'ir-123'])('that the state runs %s', (id) => {
    expect(shownOfId(id).stateRun).toBe(true);
  });

  test('and that nothing of the kind is said of lines that others run', () => {
    for (const id of ['gb-samaritans', 'ir-unhcr-tehran', 'br-cvv', 'lb-embrace-1564']) expect(shownOfId(id).stateRun, id).toBe(false);
  });
});

describe('what is not sure', () => {
  test('a number whose holder nobody names is kept and never shown', () => {
    const withheld = allRecords.filter(({ record }) => record.withheld);
    expect(withheld.length).toBeGreaterThan(40);
    expect(allRecords.filter(({ record }) => record.id.endsWith('-wp2608') && !record.withheld)).toEqual([]);
    expect(withheld.filter(({ country, record }) => shownIn(country).some(({ id }) => id === record.id))).toEqual([]);
  });

  test('a line of a country at war that nobody has checked since is not shown', () => {
    expect(recordOfId('sd-9696').withheld).toBe('check-first');
    expect(shownIn('SD')).toEqual([]);
  });

  test('a lead is shown only where the country has nothing else, and marked', () => {
    for (const [country, { services }] of builtFiles) {
      const leads = services.filter(({ confidence }) => confidence === 'low');
      if (leads.length > 0) expect(leads.length, country).toBe(services.length);
    }
    expect(shownIn('AI').map(({ confidence }) => confidence)).toEqual(['low']);
  });

  test('what rests on another directory alone is marked so', () => {
    for (const { record } of allRecords) {
      const alone = record.sources.every(({ kind }) => kind === 'directory');
      expect(record.confidence === 'listed' || record.confidence === 'low' || !alone, record.id).toBe(true);
      expect(
        record.sources.filter(({ url, kind }) => url.includes('findahelpline') && kind !== 'directory'),
        record.id,
      ).toEqual([]);
    }
  });

  test('the twins of two collections are one record each', () => {
    for (const id of ['am-far', 'az-116111', 'ge-116006', 'tr-183']) expect(allRecords.map(({ record }) => record.id)).not.toContain(id);
    expect([holdersOf('AM', '080061111'), holdersOf('AZ', '116111'), holdersOf('GE', '116006'), holdersOf('TR', '183')]).toEqual([
      ['am-far-child-protection'],
      ['az-child-helpline'],
      ['ge-116-006'],
      ['tr-alo-183'],
    ]);
    expect(shownIn('GL').map(({ id }) => id)).toEqual(['gl-tusaannga']);
    expect(digitsIn(shownOfId('gl-tusaannga'))).toEqual(expect.arrayContaining(['801180', '1899']));
  });

  test('open conflicts stand as questions in our own words', () => {
    const open =
      `dk-livslinien fi-mieli-crisis-helpline-en fi-mieli-crisis-helpline-ar xk-linja-e-jetes cz-modra-linka se-kvinnofridslinjen ec-171 to-crisis
      dm-crisis ve-fpv`.split(/\s+/);
    expect(open.filter((id) => recordOfId(id).question === undefined)).toEqual([]);
  });

  test('languages inferred from the country are marked, and Tagalog is Filipino', () => {
    expect([shownOfId('ke-befrienders').languagesInferred, shownOfId('jp-tell').languagesInferred]).toEqual([true, false]);
    expect(shownOfId('fi-mieli-crisis-helpline-sv').languagesInferred).toBe(false);
    expect(shown.flatMap(({ languages }) => languages)).not.toContain('tl');
  });

  test('a country without a line has a file with its emergency number', () => {
    for (const country of ['VA', 'IM', 'AX', 'TV', 'KP'])
      expect([builtFiles.get(country)?.services, builtFiles.get(country)?.emergency === null], country).toEqual([[], false]);
  });
});
