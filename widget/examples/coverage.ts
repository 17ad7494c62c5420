import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryCoverage } from '#shared/build/coverage.ts';
import type { Service } from '#shared/directory/service.ts';
import { type Country, readCountries } from '../build/countries.ts';
import { escapeText } from './page.ts';

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

/** What the pages show of the directory: totals, rows of a table, and the open questions, country by country. */
export interface Coverage {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly questions: string;
}

/** The questions that nobody has answered yet, under the name of their country. */
const asked = ({ country, questions }: CountryCoverage): string =>
  questions.length === 0
    ? ''
    : `<dt>${name.of(country) ?? country}</dt>${questions.map((each) => `<dd><b>${escapeText(each.name)}</b>: ${escapeText(each.question)}</dd>`).join('')}`;

/**
 * What the directory covers and what it does not. Nobody dialled a number to find out.
 * @param folder where the build wrote `countries/` and `coverage.json`
 */
export function coverage(folder: string): Coverage {
  const countries = readCountries(join(folder, 'countries'));
  const known: readonly CountryCoverage[] = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8'));
  const services = countries.flatMap((each) => each.services);
  return {
    texts: {
      countries: String(countries.length),
      lines: String(services.length),
      hours: share(services.filter(hasHours).length, services.length),
      undated: String(services.filter(({ source }) => source.month === null).length),
      questions: String(known.reduce((sum, each) => sum + each.questions.length, 0)),
      withheld: String(known.reduce((sum, each) => sum + each.withheld, 0)),
      unsure: String(services.filter(({ confidence }) => confidence === 'low' || confidence === 'listed').length),
    },
    rows: countries.map(row).join(''),
    questions: known.map(asked).join(''),
  };
}
