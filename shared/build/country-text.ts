import type { CountryFile } from '#shared/directory/country-file.ts';
import {
  confidenceLetters,
  costLetters,
  dialled,
  kindLetters,
  mostWords,
  plainDial,
  signOf,
  sourceLetters,
  version,
} from '#shared/directory/country-format.ts';
import type { Hours, HoursRule } from '#shared/directory/hours.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import type { Day } from '#shared/time.ts';

/** Every word once, the most used first. */
class Words {
  readonly list: readonly string[];

  constructor(services: readonly Service[]) {
    const uses = new Map<string, number>();
    for (const { topics, audiences, languages, zone } of services)
      for (const word of [...topics, ...audiences, ...languages, zone]) uses.set(word, (uses.get(word) ?? 0) + 1);
    this.list = [...uses].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
    if (this.list.length > mostWords) throw new Error(`a country uses ${this.list.length} words; the format has signs for ${mostWords}`);
  }

  signs(words: readonly string[]): string {
    return words.map((word) => signOf(this.list.indexOf(word))).join('');
  }
}

type RuleRow = readonly [days: number, open: number, close: number, from?: Day, to?: Day];

function ruleRow({ days, open, close, from, to, nth, monthDays, every }: HoursRule): RuleRow {
  if (nth || monthDays || every) throw new Error('hours that do not come again each week have no place in the format');
  return from === undefined || to === undefined ? [days, open, close] : [days, open, close, from, to];
}

const weekRow = ({ rules, holidays }: Hours): readonly unknown[] => {
  const rows = rules.map(ruleRow);
  if (holidays === null) return [rows];
  return [rows, holidays === 'closed' ? 0 : holidays.map(ruleRow)];
};

/** A row without what is empty at its end. */
function trimmed(row: readonly unknown[]): readonly unknown[] {
  const last = row.findLastIndex((each) => each !== '' && each !== null);
  return row.slice(0, last + 1);
}

function channelRow(channel: Channel, weeks: readonly string[]): readonly unknown[] {
  const { kind, value, dial, keyword, cost, hours, hoursReported, menu } = channel;
  const letter = kindLetters[kind];
  const differs = dialled.includes(letter) && dial !== null && dial !== plainDial(value);
  const place = hours === null ? -1 : weeks.indexOf(JSON.stringify(weekRow(hours)));
  const meta = `${letter}${costLetters[cost]}${hoursReported ? 'r' : ''}`;
  return trimmed([meta, value, place, differs ? dial : '', keyword ?? '', menu ?? '']);
}

function serviceRow(service: Service, words: Words, weeks: readonly string[]): readonly unknown[] {
  const { id, name, englishName, topics, audiences, languages, zone, confidence, source, subdivision, website, channels } = service;
  const month = source.month ? source.month.slice(2, 4) + source.month.slice(5, 7) : '';
  const flags = `${service.languagesInferred ? 'i' : ''}${service.stateRun ? 's' : ''}`;
  return [
    id.slice(3),
    name,
    englishName ?? '',
    [topics, audiences, languages, [zone]].map((each) => words.signs(each)).join(' '),
    `${confidenceLetters[confidence]}${sourceLetters[source.kind]}${month}${flags}`,
    subdivision ?? '',
    website ?? '',
    channels.map((channel) => channelRow(channel, weeks)),
  ];
}

/** The first day, then how many days each one comes after the one before. */
function holidayText(days: readonly Day[]): string {
  const steps = days.map((day, index) => (Date.parse(day) - Date.parse(days[Math.max(0, index - 1)] ?? day)) / 864e5);
  return days.length === 0 ? '' : [days[0], ...steps].join(' ');
}

/**
 * The text of a country's file, as `directory/country-format.ts` describes it.
 * @param emergencyLine the country's line of the emergency table; '' where there is none
 */
export function countryText(file: Omit<CountryFile, 'emergency'>, emergencyLine: string): string {
  const words = new Words(file.services);
  const all = file.services.flatMap(({ channels }) => channels.flatMap(({ hours }) => (hours ? [JSON.stringify(weekRow(hours))] : [])));
  const weeks = [...new Set(all)];
  const rows = file.services.map((service) => serviceRow(service, words, weeks));
  const head = [version, file.country, file.built, emergencyLine, holidayText(file.holidays), words.list].map((each) =>
    JSON.stringify(each),
  );
  return `[${[...head, `[${weeks.join(',')}]`, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`].join(',')}]\n`;
}
