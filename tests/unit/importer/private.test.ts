import { describe, expect, test } from 'vitest';
import type { FeedConfig } from '#shared/importer/feed-config.ts';
import { aPlace, aRecord, cleanAll, cleanOne } from '../../support/clean-one.ts';

const violence = 'A shelter for survivors of domestic violence.';
const hidden = {
  ...aPlace(
    { address_1: '77 Hidden Lane', address_2: 'Apt 4B', postal_code: '20099', attention: 'Blue door' },
    { name: 'The blue door house', latitude: 38.9012, longitude: -77.0301, transportation: 'Bus 42 to the well' },
  ),
};
/** What nobody may find in the output. */
const given = /hidden.?l|20099|38\.90|77\.03|blue door|bus 42|apt 4b/i;
const inOutput = async (change: object, more: Partial<FeedConfig> = {}): Promise<string> =>
  JSON.stringify((await cleanAll([aRecord({ description: violence, ...hidden, ...change })], more)).services);

describe('the address of a private record is in no text and in no link', () => {
  /** Ways in which people write the same address. */
  const forms = [
    '77 Hidden Lane',
    '77 Hidden Ln.',
    '77, Hidden Lane',
    '77 HIDDEN LN',
    'Hidden Lane',
    '77 <b>Hidden</b>&nbsp;Lane',
    'ZIP 20099',
    '38.9012, -77.0301',
    'The Blue Door House',
    'Apt 4B',
  ];
  const fields: readonly (readonly [string, (text: string) => object])[] = [
    ['description', (text) => ({ description: `${violence} We are at ${text}. Call first.` })],
    ['alternate name, where the name is a person', (text) => ({ name: 'Ms. Ada Park', alternate_name: `House at ${text}` })],
    ['name', (text) => ({ name: `Haven at ${text}` })],
    ['organisation', (text) => ({ organization: { name: `Haven, ${text}` } })],
    ['hours', (text) => ({ schedules: [{ description: `Come to ${text}` }] })],
    ['hours that can be read', (text) => ({ schedules: [{ byday: 'MO', opens_at: '9:00', closes_at: '17:00', notes: `At ${text}` }] })],
    ['phone', (text) => ({ phones: [{ number: '202-555-0147', description: `Desk at ${text}` }] })],
    ['fees', (text) => ({ fees_description: `Pay at ${text}` })],
    ['cost option', (text) => ({ cost_options: [{ option: `Paid at ${text}`, amount: 5 }] })],
    ['alert', (text) => ({ alert: `We moved to ${text}` })],
    ['application', (text) => ({ application_process: `Walk in at ${text}` })],
    ['documents', (text) => ({ required_documents: [{ document: `Form from ${text}`, uri: 'https://example.org/form' }] })],
    ['waiting time', (text) => ({ wait_time: `One hour at ${text}` })],
    ['eligibility', (text) => ({ eligibility_description: `Women near ${text}` })],
    ['interpreters', (text) => ({ interpretation_services: `Ask at ${text}` })],
    ['languages', (text) => ({ languages: [{ name: `Spoken at ${text}` }] })],
    ['link', (text) => ({ additional_urls: [{ label: `Map of ${text}`, url: 'https://example.org/more' }] })],
    ['term', (text) => ({ attributes: [{ taxonomy_term: { name: text } }] })],
    ['area', (text) => ({ service_areas: [{ name: `Around ${text}` }] })],
    ['id', (text) => ({ id: text })],
  ];
  for (const [field, change] of fields)
    test(`${field}: however it is written`, async () => {
      for (const form of forms) expect((await inOutput(change(form))).replace(/<[^>]*>/g, ''), form).not.toMatch(given);
    });

  test('an id with half a letter in it is an id', async () => {
    expect(await inOutput({ id: 'a\ud800' })).not.toMatch(given);
  });

  test('the accessibility of the place, and its city where the street stands in it', async () => {
    const place = aPlace(
      { address_1: '77 Hidden Lane', city: '77 Hidden Lane, Washington' },
      { accessibility: [{ description: 'Ramp from Hidden Lane' }] },
    );
    expect(await inOutput(place)).not.toMatch(given);
  });

  test('links: a map, coordinates, the street in any spelling', async () => {
    const links = [
      'https://maps.example.org/?q=77+Hidden+Lane',
      'https://example.org/77-hidden-lane',
      'https://example.org/hiddenlane77',
      'https://77hiddenlane.org/',
      'https://www.google.com/maps/place/x',
      'https://goo.gl/maps/abc',
      'https://example.org/find?ll=1.5,2.5',
      'https://example.org/#18/38.90120/-77.03010',
      'https://example.org/%37%37%20Hidden%20Lane',
    ];
    for (const url of links) {
      const { services, codes } = await cleanAll([
        aRecord({ description: violence, ...hidden, url, additional_urls: [{ label: 'Chat', url }, { url }], email: 'help@example.org' }),
      ]);
      expect(
        services[0]?.channels.map(({ kind }) => kind),
        url,
      ).toEqual(['email']);
      expect(services[0]?.links).toEqual([]);
      expect(codes).toContain('private-link');
    }
    expect(await inOutput({ url: 'https://haven.example.org/help' })).toContain('https://haven.example.org/help');
    expect(await inOutput({ email: 'hidden.lane@example.org' })).not.toMatch(given);
  });

  test('an address that stands in no field for addresses: the sentence is left out, the others stay, and it is told', async () => {
    for (const sentence of [
      'We are at 12 Elm St.',
      'Find us on Elm Street.',
      'Come to 12 Elm.',
      'On the corner of the market.',
      'Washington, DC 20099.',
      'At 51.5012, -0.1419.',
      'SW1A 1AA is our code.',
      'Hauptstraße 5 in Köln.',
      'Hämeenkatu 12, Tampere.',
      '12 rue des Lilas.',
      'Calle Mayor 5.',
      'Next to the library.',
      'Take bus route 5.',
      '///filled.count.soap is the place.',
    ]) {
      const { service, codes } = await cleanOne(
        aRecord({ description: `${violence} ${sentence} Beds for 12 women. Open 24 hours a day.` }),
      );
      const said = `${service.summary} ${service.description}`;
      expect(said, sentence).toContain('Beds for 12 women');
      expect(said).toContain('24 hours a day');
      expect(said).not.toContain(sentence.slice(0, 12));
      expect(codes).toContain('private-text');
    }
  });

  test('only town and region are written, no point, and no area small enough to be the place', async () => {
    const ring = [
      [-77.04, 38.9],
      [-77.03, 38.9],
      [-77.03, 38.91],
      [-77.04, 38.9],
    ];
    const { service } = await cleanOne(
      aRecord({
        description: violence,
        ...hidden,
        service_areas: [{ name: 'Washington', extent: { type: 'Polygon', coordinates: [ring] } }],
      }),
    );
    expect(service.places).toEqual([
      { name: null, lines: [], city: 'Washington', region: 'DC', postcode: null, point: null, transport: null },
    ]);
    expect(service.area).toEqual({ text: 'Washington', box: null, ring: null });
    expect(service.reach).not.toContain('national');
  });

  test('a public record keeps its address, its map and its sentences', async () => {
    const { service, codes } = await cleanOne(
      aRecord({ description: 'Food for all. We are at 1 Main St.', url: 'https://maps.example.org/?q=1+Main+St', ...aPlace() }),
    );
    expect(service).toMatchObject({
      summary: 'Food for all. We are at 1 Main St.',
      places: [{ lines: ['1 Main St'], postcode: '20001' }],
    });
    expect(service.channels).toMatchObject([{ kind: 'web' }]);
    expect(codes.filter((code) => code.startsWith('private'))).toEqual([]);
  });
});

describe('what is private in one record is private in all', () => {
  const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const secret = aRecord({ id: uuid(1), description: violence, ...hidden });
  const asks = async (...others: readonly object[]): Promise<string> => JSON.stringify((await cleanAll([secret, ...others])).services);

  test('a twin with other words, the same id again, another service of the organisation in the same house', async () => {
    for (const other of [
      aRecord({ id: uuid(2), description: 'A house.', ...hidden }),
      aRecord({ id: uuid(1), description: 'A house.', last_modified: '2026-11-01', ...hidden }),
      aRecord({ id: uuid(3), name: 'Counselling', description: 'Talk.', ...aPlace({ address_1: '77 Hidden Ln' }) }),
      aRecord({ id: uuid(4), name: 'Counselling', description: 'Talk. Our house is at 77 Hidden Lane.', ...aPlace() }),
    ]) {
      expect(await asks(other)).not.toMatch(/hidden l/i);
      expect(JSON.stringify((await cleanAll([other, secret])).services)).not.toMatch(/hidden l/i);
    }
  });

  test('an id that is used again in another document makes no twin', async () => {
    const { services } = await cleanAll([
      aRecord({ id: 'svc_1', description: violence, ...hidden }),
      aRecord({ id: 'svc_1', name: 'Shop', organization: { name: 'Shops' }, ...aPlace() }),
    ]);
    expect(services.map((each) => each.hidden).sort()).toEqual(['confidential', null]);
  });

  test('another office of the organisation, and another organisation in the street, keep their places', async () => {
    const office = aRecord({ id: uuid(5), name: 'Counselling', description: 'Talk.', ...aPlace() });
    const shop = aRecord({ id: uuid(6), name: 'Shop', organization: { name: 'Shops' }, ...aPlace({ address_1: '79 Hidden Lane' }) });
    const text = await asks(office, shop);
    expect(text).toContain('1 Main St');
    expect(text).toContain('79 Hidden Lane');
  });
});

describe('a private address is recognised', () => {
  const isHidden = async (change: object): Promise<boolean> => {
    const { services, review } = await cleanAll([aRecord({ ...aPlace({ address_1: '77 Hidden Lane' }), ...change })]);
    const text = JSON.stringify(services);
    expect([/Hidden/.test(text), review[0]?.why === 'private']).toContain(true);
    return !/Hidden/.test(text) && services[0]?.hidden === 'confidential';
  };

  const words = [
    'Confidential address',
    'The location is confidential.',
    'Undisclosed',
    'Our address is never published.',
    'Call for location.',
  ];
  const fields: readonly (readonly [string, (text: string) => object])[] = [
    ['alternate_name', (text) => ({ alternate_name: text })],
    ['alert', (text) => ({ alert: text })],
    ['application', (text) => ({ application_process: text })],
    ['eligibility', (text) => ({ eligibility_description: text })],
    ['attention line', (text) => aPlace({ address_1: '77 Hidden Lane', attention: text })],
    ['second line', (text) => aPlace({ address_1: '77 Hidden Lane', address_2: text })],
    ['location description', (text) => aPlace({ address_1: '77 Hidden Lane' }, { description: text })],
    ['accessibility', (text) => aPlace({ address_1: '77 Hidden Lane' }, { accessibility: [{ details: text }] })],
    ['schedule', (text) => ({ schedules: [{ notes: text }] })],
    ['phone', (text) => ({ phones: [{ number: '202-555-0147', description: text }] })],
    ['organisation', (text) => ({ organization: { name: 'Haven', description: text } })],
    ['term', (text) => ({ attributes: [{ taxonomy_term: { name: text } }] })],
    ['program', (text) => ({ program: { name: 'Help', description: text } })],
  ];
  for (const [field, change] of fields)
    test(`by words in ${field}`, async () => {
      for (const word of words) expect(await isHidden(change(word)), word).toBe(true);
    });

  test('by a yes or a type of a vendor', async () => {
    expect(await isHidden({ confidential: true })).toBe(true);
    expect(await isHidden(aPlace({ address_1: '77 Hidden Lane' }, { is_confidential: 'Yes' }))).toBe(true);
    expect(await isHidden(aPlace({ address_1: '77 Hidden Lane', address_type: 'confidential' }))).toBe(true);
  });

  const houses = [
    "A women's refuge.",
    'A shelter for abused women and children.',
    'Safe house.',
    'Emergency housing for victims of domestic abuse.',
    'Shelter for battered spouses.',
    'Shelter for survivors of human trafficking.',
    'Housing and shelter for people fleeing violent partners: for those fleeing abuse.',
    'Shelter for LGBTQ+ youth.',
    'Turvakoti lähisuhdeväkivaltaa kokeneille.',
    'Skyddat boende för kvinnor.',
    'Kvinnojour med boende.',
    'Casa de acogida para mujeres víctimas de violencia de género.',
    'Refugio para mujeres maltratadas.',
    'Foyer pour femmes victimes de violences conjugales.',
    'Frauenhaus für Frauen und Kinder.',
    'Schutzunterkunft bei häuslicher Gewalt.',
    'Casa abrigo para mulheres.',
    'Abrigo para vítimas de violência doméstica.',
    'Opvang na huiselijk geweld.',
    'مأوى لضحايا العنف الأسري',
    'العنوان سري: عنوان سري',
  ];
  for (const description of houses)
    test(`by what it is: ${description}`, async () => {
      expect(await isHidden({ description })).toBe(true);
      expect(await isHidden({ name: description, description: null })).toBe(true);
    });

  test('by its topics, where one is violence and one is housing', async () => {
    const crosswalk = { dv: { topics: ['domestic-violence' as const, 'housing' as const], audiences: [] } };
    const { service } = await cleanOne(
      aRecord({ description: 'Twelve rooms.', attributes: [{ taxonomy_term: { name: 'dv' } }], ...hidden }),
      { crosswalk },
    );
    expect(JSON.stringify(service)).not.toMatch(given);
  });

  test('a desk of that topic stays visible and is looked at by a person', async () => {
    for (const change of [
      { name: 'Legal advice office', description: 'Advice for victims of domestic violence.' },
      { name: 'Court office', description: 'Orders of protection against domestic violence.' },
      { name: 'Helpline', description: 'Helpline on domestic violence.' },
      { name: 'Legal aid', description: 'Advice for women in a shelter after domestic violence.' },
    ]) {
      const { service, review } = await cleanOne(aRecord({ ...change, ...aPlace() }));
      expect([service.places[0]?.lines, review.map(({ why }) => why)], change.name).toEqual([['1 Main St'], ['review']]);
    }
  });

  test('an animal shelter, a homeless shelter and a private house are no such place', async () => {
    for (const description of [
      'An animal shelter for dogs.',
      'A shelter for people without a home.',
      'Care in your private home.',
      'A site for shared meals, not public transport.',
      'Meals are provided at this location.',
    ]) {
      const { service, review } = await cleanOne(aRecord({ description, ...aPlace() }));
      expect([service.hidden, review], description).toEqual([null, []]);
    }
  });
});
