import { describe, expect, test } from 'vitest';
import { dialsAsShown } from '#shared/directory/dials-as-shown.ts';
import { openAt } from '#shared/directory/hours.ts';
import { serves } from '#shared/directory/search/find-local.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { aPlace, aRecord, cleanAll, cleanOne } from '../../support/clean-one.ts';

/** Directory.md, section 9, row by row, as far as an import decides it. */
describe('ids', () => {
  test('an id that is no UUID stands under the key of its feed, and one that is missing is made of the record', async () => {
    const { services } = await cleanAll([
      aRecord({ id: 'svc 1' }),
      aRecord({ id: undefined, name: 'Another' }),
      aRecord({ id: 7, name: 'Third' }),
    ]);
    expect(services.map(({ id }) => id.replace(/^feed:x[0-9a-f]{16}$/, 'made')).sort()).toEqual(['feed:7', 'feed:svc-1', 'made']);
  });

  test('exact repeats are one record; of two that differ the newest stays, and it is told', async () => {
    const same = await cleanAll([aRecord(), aRecord()]);
    expect([same.services.length, same.codes.includes('id-twice')]).toEqual([1, false]);
    const old = aRecord({ description: 'Old words.', last_modified: '2025-01-01' });
    const fresh = aRecord({ description: 'New words.', last_modified: '2026-01-01' });
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      const { services, codes } = await cleanAll(order);
      expect(services.map(({ summary }) => summary)).toEqual(['New words.']);
      expect(codes).toContain('id-twice');
    }
  });

  test('an id that is used again in another document is another service: neither is lost', async () => {
    const { services } = await cleanAll([aRecord({ id: 'svc_1' }), aRecord({ id: 'svc_1', name: 'Shelter of the hill' })]);
    expect(services.map(({ name }) => name).sort()).toEqual(['Harbour food bank', 'Shelter of the hill']);
    expect(new Set(services.map(({ id }) => id)).size).toBe(2);
  });
});

describe('places and links', () => {
  test('a service without a place is listed all the same', async () => {
    const { service } = await cleanOne(aRecord());
    expect(service.places).toEqual([]);
    expect(service.reach).toContain('national');
  });

  test('the same service at several places is one record with several places', async () => {
    const { services, codes } = await cleanAll([
      aRecord({ id: 'a', ...aPlace() }),
      aRecord({ id: 'b', ...aPlace({ address_1: '2 Main St' }) }),
    ]);
    expect(services.map(({ places }) => places.length)).toEqual([2]);
    expect(codes).toContain('twin');
  });
});

describe('values of the wrong kind', () => {
  test('null, a number for text, text for a number, an object for a list are mended where nothing is lost', async () => {
    const { service } = await cleanOne(
      aRecord({
        name: 211,
        url: null,
        phones: { number: 2025550147 },
        description: null,
        ...aPlace({ postal_code: 20001 }, { latitude: '38.9', longitude: '-77.03' }),
      }),
    );
    expect(service.name).toBe('211');
    expect(service.channels[0]).toMatchObject({ kind: 'phone', dial: '+12025550147' });
    expect(service.places[0]).toMatchObject({ postcode: '20001', point: { lat: 38.9, lon: -77.03, approximate: false } });
  });

  test('a word that every object of the language knows is a word like any other', async () => {
    for (const word of ['constructor', 'toString', '__proto__']) {
      const { service } = await cleanOne(
        aRecord({
          status: word,
          description: 'A shelter for survivors of domestic violence.',
          phones: [{ number: '202-555-0147', type: word }],
          schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '17:00', timezone: word }],
          ...aPlace({ country: word }),
        }),
        { country: 'US' },
      );
      expect(service, word).toMatchObject({ status: 'unstated', country: 'US', channels: [{ kind: 'phone' }], hours: null });
    }
  });

  test('what can not be mended costs the field, not the record', async () => {
    const { service } = await cleanOne(
      aRecord({
        url: { href: 'x' },
        phones: 'none',
        schedules: 7,
        languages: [null, 3, {}],
        minimum_age: 'old',
        ...aPlace({}, { latitude: [], longitude: {} }),
      }),
    );
    expect(service).toMatchObject({ name: 'Harbour food bank', hours: null, ages: { from: null, to: null } });
    expect(service.channels).toEqual([]);
  });
});

describe('text that is no text', () => {
  const nasty = '<img src=x onerror=alert(1)>Food<script>alert(1)</script> &amp; \u202e clothes\u0000 <b>daily</b>';

  test('markup, direction signs and NULs are gone, the words stay', async () => {
    const { service } = await cleanOne(aRecord({ name: nasty, description: nasty }));
    expect(service.name).toBe('Food & clothes daily');
    expect(JSON.stringify(service)).not.toMatch(/<|onerror|\\u0000|\u202e|alert\(/);
  });

  test('only https, http made https, tel and mail become links', async () => {
    for (const url of ['javascript:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc', 'https://user:pass@x.org/', 'ht tp://x'])
      expect(JSON.stringify((await cleanOne(aRecord({ url }))).service)).not.toContain(url);
    const { service, codes } = await cleanOne(aRecord({ url: 'example.org' }));
    expect(service.channels).toContainEqual(expect.objectContaining({ kind: 'web', value: 'https://example.org/' }));
    expect(codes).toContain('url-without-scheme');
  });

  test('a megabyte of text is cut at a sentence, and a poisoned key changes nothing', async () => {
    const { service } = await cleanOne(
      JSON.parse(`{"id":"1","name":"A","description":${JSON.stringify('Long words. '.repeat(90_000))},"__proto__":{"listed":true}}`),
    );
    expect((service.description ?? '').length).toBeLessThanOrEqual(2000);
    expect(({} as { listed?: boolean }).listed).toBeUndefined();
  });
});

describe('telephone numbers (section 5)', () => {
  const phones = async (number: string, more = {}): Promise<readonly string[]> =>
    (await cleanOne(aRecord({ ...aPlace(), phones: [{ number, ...more }] }))).service.channels.map(
      ({ kind, value, dial, extension, keyword }) => [kind, dial ?? value, extension, keyword].filter((each) => each !== null).join(' '),
    );

  test('no number is no number, two are two, and an extension stays beside', async () => {
    expect(await phones('no phone')).toEqual([]);
    expect(await phones('202-555-0147 or 202-555-0148')).toEqual(['phone +12025550147', 'phone +12025550148']);
    expect(await phones('(202) 555-0147 ext. 9')).toEqual(['phone +12025550147 9']);
  });

  test('letters are dialled as digits, a short code as it is, a fax never', async () => {
    expect(await phones('1-800-FLOWERS')).toEqual(['phone +18003569377']);
    expect(await phones('211')).toEqual(['phone 211']);
    expect(await phones('202-555-0147', { type: 'fax' })).toEqual([]);
  });

  test('the common ways to write a number, and words beside it, keep the link', async () => {
    const ways: Readonly<Record<string, readonly string[]>> = {
      '1-800-273-TALK (8255)': ['phone +18002738255'],
      '(800) 273-TALK (8255)': ['phone +18002738255'],
      '1-800-273-8255 (TALK)': ['phone +18002738255'],
      'call 312-555-0142': ['phone +13125550142'],
      '24/7 hotline: 312-555-0142': ['phone +13125550142'],
      '312-555-0142 (24 hours)': ['phone +13125550142'],
      '312-555-0142 Spanish': ['phone +13125550142'],
      '312-555-0142 (ext. 5)': ['phone +13125550142 5'],
      '312-555-0142 x5 (voice)': ['phone +13125550142 5'],
      '312-555-0142 (voice) 312-555-0143 (fax)': ['phone +13125550142'],
      'Tel: 312-555-0142 Fax: 312-555-0143': ['phone +13125550142'],
      '312-555-0142 (TTY)': ['textphone +13125550142'],
      '312-555-0142, 312-555-0143': ['phone +13125550142', 'phone +13125550143'],
      '312-555-0142 and 312-555-0143': ['phone +13125550142', 'phone +13125550143'],
      '312-555-0142/312-555-0143': ['phone +13125550142', 'phone +13125550143'],
      '988, press 1': ['phone 988'],
      'Text HOME to 741741': ['sms 741741 HOME'],
    };
    for (const [way, wanted] of Object.entries(ways)) expect([way, await phones(way)]).toEqual([way, wanted]);
  });

  test('what stands beside a number is its note, and what the link dials can be read in it', async () => {
    const [channel] = (await cleanOne(aRecord({ phones: [{ number: '020 7946 0000 (24 hours)' }] }), { country: 'GB' })).service.channels;
    expect(channel).toMatchObject({ value: '020 7946 0000', dial: '+442079460000', note: '24 hours' });
    const [word] = (await cleanOne(aRecord({ phones: [{ number: '1-800-273-TALK (8255)' }] }), { country: 'US' })).service.channels;
    expect(dialsAsShown(word?.value ?? '', word?.dial ?? '')).toBe(true);
  });

  test('what may be two numbers, a room or a year is no link: nobody is sent to a number that the feed did not mean', async () => {
    for (const way of ['312-555-0142, 0143', '555-0142', 'Room 204', 'Suite 211', 'after 5 pm', '1-800-273-TALK (9999)']) {
      const { service } = await cleanOne(aRecord({ phones: [{ number: way }] }), { country: 'US' });
      expect([way, service.channels.filter(({ dial }) => dial !== null)]).toEqual([way, []]);
    }
  });

  test('the name of a person beside a number is taken out as anywhere', async () => {
    const contacts = [{ name: 'Maria Gonzalez' }];
    const { service } = await cleanOne(aRecord({ contacts, phones: [{ number: 'ask Maria Gonzalez at 202-555-0147' }] }), {
      country: 'US',
    });
    expect(JSON.stringify(service)).not.toMatch(/Maria|Gonzalez/);
    expect(service.channels).toMatchObject([{ dial: '+12025550147' }]);
  });

  test('short numbers that a country knows are dialled there, another is text without a link, unless the operator allows it', async () => {
    const known = {
      NL: '113',
      ES: '016',
      SE: '1177',
      BR: '188',
      IT: '1522',
      BE: '1813',
      PT: '1411',
      FR: '3114',
      US: '988',
      FI: '112',
      IN: '14416',
    };
    for (const [country, number] of Object.entries(known)) {
      const { service } = await cleanOne(aRecord({ phones: [{ number }] }), { country });
      expect([country, service.channels]).toMatchObject([country, [{ dial: number }]]);
    }
    const unknown = aRecord({ phones: [{ number: '4567' }] });
    const { service, codes } = await cleanOne(unknown, { country: 'NL' });
    expect(service.channels).toMatchObject([{ value: '4567', dial: null }]);
    expect(codes).toContain('phone-short');
    expect((await cleanOne(unknown, { country: 'NL', shortNumbers: ['4567'] })).service.channels).toMatchObject([{ dial: '4567' }]);
    const tiny = await cleanOne(aRecord({ phones: [{ number: '12' }] }), { country: 'NL' });
    expect([tiny.service.channels, tiny.codes.includes('phone-text')]).toEqual([[], true]);
  });

  test('a word to send to a number is kept with it', async () => {
    expect(await phones('85258', { type: 'sms', description: 'Text HELLO to 85258' })).toEqual(['sms 85258 HELLO']);
  });
});

describe('places that must stay private', () => {
  const secret = {
    name: 'Haven house',
    description: 'A shelter for survivors of domestic violence. The address is confidential. Call first.',
    phones: [{ number: '202-555-0147' }],
    ...aPlace({ address_1: '77 Hidden Lane' }, { name: 'The blue door', latitude: 38.9012, longitude: -77.0301 }),
  };

  test('street, name of the place and point are nowhere, the number stays, and it is in the review list', async () => {
    const { service, review } = await cleanOne(aRecord(secret));
    expect(JSON.stringify(service)).not.toMatch(/Hidden Lane|blue door|38\.90|20001/);
    expect(service).toMatchObject({ hidden: 'confidential', channels: [{ dial: '+12025550147' }] });
    expect(review).toMatchObject([{ why: 'private' }]);
  });

  test('an operator can say that an address is public', async () => {
    const { service } = await cleanOne(aRecord(secret), { allow: ['9299e6d4-b116-5645-9be3-ea73bdc33213'] });
    expect(JSON.stringify(service)).toContain('77 Hidden Lane');
  });
});

describe('points', () => {
  const point = async (latitude: number, longitude: number) => await cleanOne(aRecord(aPlace({}, { latitude, longitude })));

  test('zero, out of range, and in another country go, and the town stands in', async () => {
    for (const [lat, lon] of [
      [0, 0],
      [100, 500],
      [60.17, 24.94],
    ] as const) {
      const { service, codes } = await point(lat, lon);
      expect(codes).toContain('coordinates');
      expect(service.places[0]?.city).toBe('Washington');
      expect(service.places[0]?.point?.approximate ?? true).toBe(true);
    }
  });

  test('turned round, they are turned back or dropped: never a place in another country', async () => {
    const { service } = await point(-77.03, 38.9);
    const found = service.places[0]?.point;
    expect(found === null || (found !== undefined && Math.abs(found.lat - 38.9) < 0.2)).toBe(true);
  });

  test('a short number is dialled where it is known, a fax alone leaves no number', async () => {
    const { service } = await cleanOne(aRecord({ phones: [{ number: '202-555-0147', type: 'fax' }] }));
    expect([service.channels, service.reach]).toEqual([[], ['national']]);
  });

  test('without one it is listed under its town, and marked as approximate', async () => {
    const { service } = await cleanOne(aRecord(aPlace({ city: 'Tampere', state_province: '', postal_code: '33100', country: 'FI' })));
    expect(service.places[0]?.point).toMatchObject({ approximate: true });
    expect(Math.abs((service.places[0]?.point?.lat ?? 0) - 61.5)).toBeLessThan(0.3);
  });
});

describe('where a service serves', () => {
  const square = (west: number, south: number, size = 1) => [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ];
  const areaOf = async (...extents: readonly unknown[]) =>
    (await cleanOne(aRecord({ service_areas: extents.map((extent) => ({ name: 'Area', extent })) }))).service.area;
  const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
  const multi = (...coordinates: readonly unknown[]) => ({ type: 'MultiPolygon', coordinates });

  test('one polygon has a box and a ring', async () => {
    for (const extent of [polygon(square(24, 60)), JSON.stringify(polygon(square(24, 60))), multi(square(24, 60))])
      expect(await areaOf(extent)).toMatchObject({ box: [60, 24, 61, 25], ring: expect.arrayContaining([[24, 60]]) });
  });

  test('several polygons have a box around all of them, and no ring that leaves one out', async () => {
    const both = { box: [60, 24, 63, 31], ring: null };
    expect(await areaOf(multi(square(24, 60), square(30, 62)))).toMatchObject(both);
    expect(await areaOf(polygon(square(24, 60)), polygon(square(30, 62)))).toMatchObject(both);
    const features = [square(24, 60), square(30, 62)].map((each) => ({ type: 'Feature', geometry: polygon(each) }));
    expect(await areaOf({ type: 'FeatureCollection', features })).toMatchObject(both);
    const area = await areaOf(multi(square(24, 60), square(30, 62)));
    for (const [lat, lon] of [
      [60.5, 24.5],
      [62.5, 30.5],
    ] as const)
      expect(serves({ area }, { lat, lon })).toBe(true);
  });

  test('polygons that are cut at the date line are one stretch across it', async () => {
    const area = await areaOf(multi(square(179, -17), square(-180, -17)));
    expect(area?.box).toEqual([-17, 179, -16, -179]);
    expect([179.5, -179.5, 0, 170].map((lon) => serves({ area }, { lat: -16.5, lon }))).toEqual([true, true, false, false]);
  });

  test('what is no GeoJSON, or has no end, is no area', async () => {
    let deep: unknown = polygon(square(24, 60));
    for (let n = 0; n < 50; n += 1) deep = { type: 'GeometryCollection', geometries: [deep] };
    for (const extent of ['extent', '{', null, 7, { type: 'Polygon' }, multi([[[24, 60]]]), polygon([[['a', 'b']]]), deep])
      expect(await areaOf(extent)).toEqual({ text: 'Area', box: null, ring: null });
  });
});

describe('names of people', () => {
  test('contacts are never in the output, nor their names in a text', async () => {
    const { service, codes } = await cleanOne(
      aRecord({
        description: 'Ask for Maria Gonzalez at the desk. Open to all.',
        contacts: [
          { name: 'Maria Gonzalez', title: 'Director', email: 'maria.gonzalez@example.org', phones: [{ number: '202-555-0147' }] },
        ],
        ...aPlace(),
      }),
    );
    expect(JSON.stringify(service)).not.toMatch(/Maria|Gonzalez/);
    expect(codes).toContain('person-name');
    expect(service.channels.map(({ dial }) => dial)).toContain('+12025550147');
  });
});

describe('languages, topics, dates', () => {
  test('odd names of languages are read; what can not be stays as text', async () => {
    const { service } = await cleanOne(
      aRecord({ languages: [{ name: 'Español' }, { code: 'fin' }, { name: 'Swahili, Somali' }, { name: 'Klingonese dialect' }] }),
    );
    expect([...service.languages].sort()).toEqual(expect.arrayContaining(['es', 'fi', 'so', 'sw']));
    expect(service.languageNote).toContain('Klingonese');
  });

  test('a term that nobody knows is no topic, is found by its words, and is counted', async () => {
    const { services, terms } = await cleanAll([
      aRecord({ attributes: [{ taxonomy_term: { name: 'Underwater basket weaving', taxonomy: 'own' } }], name: 'Club' }),
    ]);
    expect(services[0]?.topics).toEqual([]);
    expect(services[0]?.searchWords).toContain('Underwater basket weaving');
    expect(terms).toContainEqual({ term: 'Underwater basket weaving', count: 1 });
  });

  test('the config of an operator gives a term its topic', async () => {
    const crosswalk = { 'Underwater basket weaving': { topics: ['hobbies-arts' as never], audiences: [] } };
    const { service } = await cleanOne(aRecord({ attributes: [{ taxonomy_term: { name: 'Underwater basket weaving' } }] }), { crosswalk });
    expect(service.topics).toContain('hobbies-arts');
  });

  test('a language that a feed fills in by itself is none where the operator says so', async () => {
    const languages = [{ name: 'English' }];
    expect((await cleanOne(aRecord({ languages }))).service.languages).toEqual(['en']);
    expect((await cleanOne(aRecord({ languages }), { inventedLanguage: 'en' })).service.languages).toEqual([]);
    const both = [...languages, { name: 'Spanish' }];
    expect((await cleanOne(aRecord({ languages: both }), { inventedLanguage: 'en' })).service.languages).toEqual(['en', 'es']);
  });

  test('a term of a taxonomy that is not open is no topic and no word, and is counted', async () => {
    const attributes = [{ taxonomy_term: { name: 'Psychiatric Day Treatment', code: 'RP-6400', taxonomy: 'AIRS' } }];
    const { services, terms } = await cleanAll([aRecord({ attributes })]);
    expect(services[0]).toMatchObject({ topics: [], searchWords: [] });
    expect(terms).toEqual([{ term: 'RP-6400', count: 1 }]);
  });

  test('a check is a check and a change is a change', async () => {
    const { service } = await cleanOne(
      aRecord({ assured_date: '2026-03-02', assurer_email: 'someone@example.org', last_modified: '2026-10-01' }),
    );
    expect(service).toMatchObject({ verified: { on: '2026-03-02' }, updated: '2026-10-01' });
    expect((await cleanOne(aRecord({ assured_date: '2031-01-01' }))).service.verified).toBeNull();
  });
});

describe('hours', () => {
  const zones = makeZones();
  const stateOf = async (schedules: unknown, instant: string, config = {}) => {
    const { service } = await cleanOne(aRecord({ schedules, ...aPlace() }), config);
    return openAt(service.hours, service.zone ? zones(service.zone) : null, Date.parse(instant), []).state;
  };
  const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR' };
  // Tuesday, noon in Washington
  const noon = '2026-09-15T16:00:00Z';

  test('prose is shown and never computed with', async () => {
    const { service } = await cleanOne(aRecord({ schedules: [{ description: 'Evenings, call first' }], ...aPlace() }));
    expect(service).toMatchObject({ hours: null, hoursWhy: 'unclear', hoursText: 'Evenings, call first' });
  });

  test('a whole day is a whole day; the same minute twice elsewhere says nothing', async () => {
    expect(await stateOf([{ ...weekdays, opens_at: '00:00', closes_at: '00:00' }], noon)).toBe('open');
    expect(await stateOf([{ ...weekdays, opens_at: '00:00', closes_at: '23:59' }], '2026-09-16T03:59:30Z')).toBe('open');
    expect(await stateOf([{ ...weekdays, opens_at: '09:00', closes_at: '09:00' }], noon)).toBe('unknown');
  });

  test('a time with Z in a zone that is never UTC says nothing, unless the operator says how to read it', async () => {
    const schedules = [{ ...weekdays, opens_at: '09:00Z', closes_at: '17:00Z' }];
    expect(await stateOf(schedules, noon)).toBe('unknown');
    expect(await stateOf(schedules, noon, { timeSuffix: 'ignore' })).toBe('open');
    expect(await stateOf(schedules, '2026-09-15T20:00:00Z', { timeSuffix: 'convert' })).toBe('closed');
  });

  test('hours without a zone are shown without being computed with', async () => {
    const { service, codes } = await cleanOne(
      aRecord({ schedules: [{ ...weekdays, opens_at: '09:00', closes_at: '17:00', description: 'Nine to five' }] }),
    );
    expect(service).toMatchObject({ zone: null, hours: null, hoursWhy: 'no-zone', hoursText: 'Nine to five' });
    expect(codes).toContain('schedule-zone');
  });

  test('an entry that can not be read takes "closed" away from its days, and nothing is called open by it', async () => {
    const schedules = [
      { ...weekdays, byday: 'MO', opens_at: '09:00', closes_at: '17:00' },
      { ...weekdays, byday: 'TU', opens_at: 'nine', closes_at: 'late' },
    ];
    expect(await stateOf(schedules, noon)).toBe('unknown');
    expect(await stateOf(schedules, '2026-09-16T16:00:00Z')).toBe('closed');
    expect(await stateOf(schedules, '2026-09-14T16:00:00Z')).toBe('open');
  });

  test('the hours of a building are not those of a telephone line', async () => {
    const place = aPlace({}, { schedules: [{ ...weekdays, opens_at: '09:00', closes_at: '17:00' }] });
    const { service_at_locations: links } = place as { service_at_locations: readonly { location: Record<string, unknown> }[] };
    const bare = { service_at_locations: links.map((link) => ({ ...link, location: { schedules: link.location['schedules'] } })) };
    const { service } = await cleanOne(aRecord({ ...bare, phones: [{ number: '+12025550147' }] }), { country: 'US' });
    expect(service.hours).toBeNull();
  });
});
