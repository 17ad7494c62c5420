import type { Service } from '#shared/directory/service.ts';
import { type Country, readCountries } from '../build/countries.ts';

const name = new Intl.DisplayNames(['en'], { type: 'region' });

const share = (part: number, whole: number): string => (whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`);
const hasHours = ({ channels }: Service): boolean => channels.some(({ hours }) => hours !== null);

/** One row of the table: the country, its lines, those with hours, those without a check date, the oldest and newest source. */
function row({ code, services }: Country): string {
  const months = services.flatMap(({ source }) => source.month ?? []).sort();
  const cells = [
    services.length,
    share(services.filter(hasHours).length, services.length),
    services.length - months.length,
    months[0] ?? 'not known',
    months.at(-1) ?? 'not known',
  ];
  return `<tr><th scope="row">${name.of(code) ?? code}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** What the directory covers and what it does not, as rows of a table and as totals. Nobody dialled a number to find out. */
export function coverage(folder: string): { readonly texts: Readonly<Record<string, string>>; readonly rows: string } {
  const countries = readCountries(folder);
  const services = countries.flatMap((each) => each.services);
  return {
    texts: {
      countries: String(countries.length),
      lines: String(services.length),
      hours: share(services.filter(hasHours).length, services.length),
      undated: String(services.filter(({ source }) => source.month === null).length),
      unsure: String(services.filter(({ confidence }) => confidence === 'low' || confidence === 'listed').length),
    },
    rows: countries.map(row).join(''),
  };
}
