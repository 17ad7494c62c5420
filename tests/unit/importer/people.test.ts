import { describe, expect, test } from 'vitest';
import type { LocalService } from '#shared/directory/local-service.ts';
import { aPlace, aRecord, cleanAll, cleanOne } from '../../support/clean-one.ts';

const maria = { contacts: [{ name: 'Maria Gonzalez', title: 'Director', email: 'maria.gonzalez@example.org' }] };
const all = async (
  change: Readonly<Record<string, unknown>>,
): Promise<{ readonly text: string; readonly codes: readonly string[]; readonly services: readonly LocalService[] }> => {
  const { services, codes } = await cleanAll([aRecord(change)]);
  expect(services).toHaveLength(1);
  return { text: JSON.stringify(services), codes, services };
};

describe('the name of a contact is in no text', () => {
  const forms = [
    'Maria Gonzalez',
    'MARIA GONZALEZ',
    'María González',
    'Maria L. Gonzalez',
    'M. Gonzalez',
    'Maria G.',
    'Ms. Gonzalez',
    'Gonzalez, Maria',
    'Gonzalez Maria',
    'Gonzalez',
    'Maria',
    'maria.gonzalez@example.org',
    'mgonzalez@example.org',
    'Maria&nbsp;<b>Gonzalez</b>',
    'Maria Gonzalez, LCSW',
  ];
  const fields: readonly (readonly [string, (text: string) => object])[] = [
    ['description', (text) => ({ description: `Food for all. See ${text}. Open to all.` })],
    ['phone', (text) => ({ phones: [{ number: '202-555-0147', description: text }] })],
    ['fees', (text) => ({ fees_description: `${text} tells` })],
    ['cost option', (text) => ({ cost_options: [{ option: `Ask ${text}`, amount: 5 }] })],
    ['eligibility', (text) => ({ eligibility_description: `${text} tells` })],
    ['alert', (text) => ({ alert: `${text} is away` })],
    ['application', (text) => ({ application_process: `Write to ${text}` })],
    ['documents', (text) => ({ required_documents: [{ document: `Letter of ${text}` }] })],
    ['hours', (text) => ({ schedules: [{ description: `When ${text} is in` }] })],
    ['interpreters', (text) => ({ interpretation_services: `${text} speaks Spanish` })],
    ['link', (text) => ({ additional_urls: [{ label: `Page of ${text}`, url: 'https://example.org/' }] })],
    ['term', (text) => ({ attributes: [{ taxonomy_term: { name: text } }] })],
    ['area', (text) => ({ service_areas: [{ name: `Where ${text} goes` }] })],
    [
      'place',
      (text) =>
        aPlace(
          { address_2: `c/o ${text}` },
          { name: `Desk of ${text}`, transportation: `${text} drives`, accessibility: [{ details: `Ring ${text}` }] },
        ),
    ],
  ];
  for (const [field, change] of fields)
    test(`${field}: however it is written`, async () => {
      for (const form of forms) {
        const { text, codes } = await all({ ...maria, ...change(form) });
        expect(text, form).not.toMatch(/gonz[aá]lez|mar[ií]a/i);
        expect(codes).toContain('person-name');
      }
    });

  test('wherever the contact stands: at the link, the place, the organisation, the program; with its role, and turned round', async () => {
    const text = { description: 'Maria Gonzalez helps.' };
    for (const change of [
      { service_at_locations: [{ contacts: maria.contacts, location: { contacts: maria.contacts } }] },
      { service_at_locations: [{ location: { contacts: maria.contacts } }] },
      { organization: { name: 'Help', contacts: maria.contacts } },
      { program: { name: 'Help', contacts: maria.contacts } },
      { contacts: { name: 'Maria Gonzalez' } },
      { contacts: [{ name: 'Gonzalez, Maria' }] },
      { contacts: [{ name: 'Dr. Maria Gonzalez, Director' }] },
      { contacts: [{ name: 'Maria Gonzalez - Intake Coordinator' }] },
      { contacts: [{ name: 'John Doe / Maria Gonzalez' }] },
      { contacts: [{ first_name: 'Maria', last_name: 'Gonzalez' }] },
      { contact_name: 'Maria Gonzalez' },
    ])
      expect((await all({ ...text, ...change })).text, JSON.stringify(change)).not.toMatch(/gonzalez/i);
  });

  test('a contact of one word goes; a desk, a role and an organisation stay', async () => {
    expect((await all({ description: 'Ask Bono for food.', contacts: [{ name: 'Bono' }] })).text).not.toContain('Bono');
    for (const name of [
      'Front desk',
      'Intake Coordinator',
      'Salvation Army',
      'Youth services',
      'James Apartments Resident Council',
      'Info',
    ]) {
      const { text, codes } = await all({ description: `Ask ${name} for food.`, contacts: [{ name }] });
      expect([text.includes(name), codes.includes('person-name')], name).toEqual([true, false]);
    }
  });

  test('a name that is also a word takes no word away', async () => {
    const { services } = await all({ description: 'Young people come with hope. Open in May.', contacts: [{ name: 'May Young' }] });
    expect(services[0]?.summary).toBe('Young people come with hope.');
  });
});

describe('mail and links', () => {
  test('a mail address that is a person’s is left out and told; that of a desk stays', async () => {
    for (const email of [
      'maria.gonzalez@example.org',
      'mgonzalez@example.org',
      'gonzalezm@example.org',
      'Maria@example.org',
      'gonzalez@example.org',
    ]) {
      const { services, codes } = await all({ ...maria, email });
      expect([services[0]?.channels, codes.includes('person-mail')], email).toEqual([[], true]);
    }
    expect((await all({ email: 'jane.smithson@example.org' })).codes).toContain('person-mail');
    for (const email of ['info@example.org', 'food.bank@example.org', 'harbour.office@example.org', 'tampere.help@example.org'])
      expect((await all({ ...maria, email })).services[0]?.channels, email).toMatchObject([{ kind: 'email', value: email }]);
  });

  test('a link to a person’s page is left out', async () => {
    const { services, codes } = await all({ ...maria, url: 'https://example.org/staff/maria-gonzalez' });
    expect([services[0]?.channels, codes.includes('person-link')]).toEqual([[], true]);
  });
});

describe('a service or an organisation that is called as a person is', () => {
  test('takes the name of its organisation, else a word; it is told, and nothing is lost', async () => {
    const { services, codes } = await all({ name: 'Maria Gonzalez', ...maria });
    expect([services[0]?.name, codes.includes('person-service')]).toEqual(['Harbour help', true]);
    for (const name of ['Gonzalez, Maria', 'Dr. Maria Gonzalez, LCSW', 'Maria L. Gonzalez'])
      expect((await all({ name, ...maria })).services[0]?.name, name).toBe('Harbour help');
    expect((await all({ name: 'Maria Gonzalez', organization: { name: 'Maria Gonzalez' }, ...maria })).services[0]).toMatchObject({
      name: 'Service',
      org: null,
    });
    expect((await all({ name: 'Dr. Jane Smithson', organization: null })).services[0]?.name).toBe('Service');
    const { service } = await cleanOne(aRecord({ name: 'Maria Gonzalez', organization: null, ...maria }), { language: 'fi' });
    expect(service.name).toBe('Palvelu');
  });

  test('a name that is more than the person stays, in texts too', async () => {
    const { services } = await all({
      name: 'Maria Gonzalez Community Center',
      description: 'The Maria Gonzalez Community Center is open to all. Maria Gonzalez leads it.',
      ...maria,
    });
    expect(services[0]).toMatchObject({
      name: 'Maria Gonzalez Community Center',
      summary: 'The Maria Gonzalez Community Center is open to all.',
    });
    expect(services[0]?.description).not.toContain('Maria Gonzalez leads');
  });
});

describe('people in texts without a contact', () => {
  test('who is asked for, called, has a title or a role goes', async () => {
    for (const sentence of [
      'Ask for Maria Gonzalez.',
      'Ask for Maria.',
      'Contact: John Smith, director',
      'Contact John Smith at the desk.',
      'Call Mary Jones for an appointment.',
      'Speak to Ms. Jones.',
      'Attn: John Smith',
      'Mr. Smith answers.',
      'Dr Jones sees patients.',
      'Sister Agnes cooks.',
      'Directed by Herr Müller.',
      'Director: John Smith',
      'John Smith, director, answers.',
      'Pregunte por María López.',
      'Ansprechpartnerin: Anna Müller',
      'Kysy Matti Virtanen.',
      'Fråga efter Anna Svensson.',
    ]) {
      const { text, codes } = await all({ description: `Food is given out here to all who come. ${sentence}` });
      expect(text, sentence).not.toMatch(/Gonzalez|Maria\b|Smith|Jones|Agnes|Müller|López|Virtanen|Svensson/);
      expect(text).toContain('Food is given out here');
      expect(codes).toContain('person-name');
    }
  });

  test('places, organisations, days and desks stay', async () => {
    for (const sentence of [
      'Contact the Maria Gonzalez Community Center.',
      'Contact Maria Gonzalez Community Center.',
      'Meet at Dr. Martin Luther King Jr. Community Center.',
      'Call Monday to Friday.',
      'Contact Catholic Charities.',
      'Ask for the Intake Coordinator.',
      'Ask for Housing.',
      'See Harbour Help.',
      'Sister cities meet here.',
      'The Father Joe Village is near.',
      'Come to Centro Maria Gonzalez.',
      'We are at 12 Hill Dr. Washington.',
      'Call 211 or Legal Aid Society.',
      'Speak with Spanish interpreters.',
    ]) {
      const { services, codes } = await all({ description: `Food. ${sentence}` });
      expect(`${services[0]?.summary} ${services[0]?.description ?? ''}`, sentence).toContain(sentence);
      expect(codes).not.toContain('person-name');
    }
  });
});
