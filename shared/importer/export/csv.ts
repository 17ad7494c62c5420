import type { LocalPlace, LocalService } from '#shared/directory/local-service.ts';

const several = (values: readonly string[]): string => values.join('; ');
const by = ({ channels }: LocalService, kind: string): string =>
  several(channels.filter((each) => each.kind === kind).map(({ value }) => value));

/** The columns, each with its name and what it holds; a service with several places has a row for each. */
const columns: readonly (readonly [name: string, of: (service: LocalService, place: LocalPlace | undefined) => unknown])[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['organization', ({ org }) => org],
  ['description', ({ description, summary }) => description ?? summary],
  ['status', ({ status }) => status],
  ['topics', ({ topics }) => several(topics)],
  ['audiences', ({ audiences }) => several(audiences)],
  ['minimum_age', ({ ages }) => ages.from],
  ['maximum_age', ({ ages }) => ages.to],
  ['languages', ({ languages }) => several(languages)],
  ['phone', (service) => by(service, 'phone')],
  ['text_message', (service) => by(service, 'sms')],
  ['email', (service) => by(service, 'email')],
  ['website', (service) => by(service, 'web')],
  ['chat', (service) => by(service, 'chat')],
  ['place', (_, place) => place?.name],
  ['address', (_, place) => place?.lines.join(', ')],
  ['city', (_, place) => place?.city],
  ['region', (_, place) => place?.region],
  ['postal_code', (_, place) => place?.postcode],
  ['country', ({ country }) => country],
  ['latitude', (_, place) => place?.point?.lat],
  ['longitude', (_, place) => place?.point?.lon],
  ['address_hidden', ({ hidden }) => hidden],
  ['hours', ({ hours }) => (hours ? JSON.stringify(hours) : null)],
  ['hours_text', ({ hoursText }) => hoursText],
  ['time_zone', ({ zone }) => zone],
  ['cost', ({ cost }) => cost.kind],
  ['cost_text', ({ cost }) => cost.text],
  ['eligibility', ({ eligibility }) => eligibility],
  ['how_to_apply', ({ apply }) => apply],
  ['checked_on', ({ verified }) => verified?.on],
  ['checked_by', ({ verified }) => verified?.by],
  ['feed', ({ feed }) => feed],
];

/** Spreadsheets run what begins like this; a number that begins with a plus or a minus is let through. */
const runs = /^[=@\t\r]|^[+-](?![\d\s().-]+$)/;

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** All records as a table (RFC 4180, UTF-8 with a mark, which spreadsheets need). */
export function csvOf(services: readonly LocalService[]): string {
  const rows = services.flatMap((service) => {
    const places: readonly (LocalPlace | undefined)[] = service.places.length > 0 ? service.places : [undefined];
    return places.map((place) => columns.map(([, of]) => cell(of(service, place))).join(','));
  });
  return `\ufeff${[columns.map(([name]) => name).join(','), ...rows].join('\r\n')}\r\n`;
}
