import { smsHref, telHref } from '#shared/directory/channels.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { makeZoneTable, type ZoneTable } from '#shared/directory/zone-table.ts';
import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import type { Day } from '#shared/time.ts';
import { holidayYears } from '../../shared/build/holidays.ts';
import { audiences, type FirstKind, type FirstLine, type FirstLines } from '../first-lines.ts';
import type { MoreOfLines } from '../later/more-of-lines.ts';
import { linesForPage, type PageLine } from './lines-for-page.ts';
import { catalogue } from './wordpress-words.ts';

/** What a page's topic means among the topics of services (content 7 and 27.2). */
const about: Readonly<Record<string, readonly Topic[]>> = {
  everyday: [],
  school: ['bullying', 'online-safety'],
  grief: ['bereavement'],
  violence: ['domestic-violence', 'sexual-violence', 'child-abuse'],
  displacement: ['legal', 'family-tracing'],
  disaster: ['disaster'],
  illness: ['health-advice'],
};

/** WhatsApp opens a number only with its country code, which people at home leave out: the number as they read it, with the code before it. */
function withCountry({ value, dial }: Channel): string {
  const rest = value.replace(/^0/, '');
  const code = dial?.slice(0, -rest.replace(/[^0-9]/g, '').length) ?? '';
  return code.startsWith('+') && !value.startsWith('+') ? `${code} ${rest}` : value;
}

const readAs = (channel: Channel): string => (channel.kind === 'whatsapp' ? withCountry(channel) : channel.value);

/** On a page that names no part of the country the line says which one it is for, in English as long as the records have no other name of it. */
function nameOf({ service: { name, subdivision }, ofEachPart }: PageLine): string {
  const part = catalogue('en', 'subdivisions')[`subdivisions.${subdivision}`];
  return ofEachPart && part && !name.includes(part) ? `${name}, ${part}` : name;
}

/** Whether a phone may dial it, or write to it. The first view does not ask again: it makes an address of whatever number a file has. */
const isSafe = ({ kind, value }: Channel): boolean =>
  kind === 'sms' ? smsHref(value, 'own') !== null : kind !== 'phone' || telHref(value, 'own') !== null;

function firstLine(line: PageLine): FirstLine {
  const { service, channel, notes, ofEachPart } = line;
  const { kind, keyword, menu } = channel;
  if (!isSafe(channel)) throw new Error(`${service.name}: "${channel.value}" may not become a link`);
  const always = [nameOf(line), service.languages.join(' '), kind as FirstKind, readAs(channel)] as const;
  const [more, said, part] = [menu ?? keyword ?? '', notes.join(''), ofEachPart ? '*' : service.subdivision];
  if (part !== null) return [...always, more, said, part];
  if (said) return [...always, more, said];
  return more ? [...always, more] : always;
}

/** The lines that can stand in some first view, each once, and which of them for whom. */
function choose(services: readonly Service[]): { lines: readonly PageLine[]; for: FirstLines['for'] } {
  const wanted = Object.entries(about)
    .map(([topic, of]) => ({ topic, lists: audiences.map((audience) => linesForPage(services, audience, of)) }))
    .filter(({ lists }) => lists.some(({ length }) => length > 0));
  const idOf = ({ service, notes, ofEachPart }: PageLine): string => [service.id, ofEachPart, ...notes].join(' ');
  const byId = new Map(wanted.flatMap(({ lists }) => lists.flat()).map((line) => [idOf(line), line]));
  const ids = [...byId.keys()];
  const places = (lines: readonly PageLine[]): readonly number[] => lines.map((line) => ids.indexOf(idOf(line)));
  return { lines: [...byId.values()], for: Object.fromEntries(wanted.map(({ topic, lists }) => [topic, lists.map(places)])) };
}

/** The small file of a country, for the first view. */
export function firstLinesOf(services: readonly Service[]): FirstLines {
  const chosen = choose(services);
  return { lines: chosen.lines.map(firstLine), for: chosen.for };
}

/** For how long the clocks of a country's lines are written: from its newest source to the end of the years whose holidays are known; in minutes. */
const clocksFor = (zones: readonly string[], built: Day): ZoneTable =>
  makeZoneTable(zones, makeZones(), Date.parse(built) / 60_000, Date.UTC(Math.max(...holidayYears) + 1) / 60_000);

/** What is read of the same lines once the page is quiet: their hours and where they come from, the name of the country, and its clocks. */
export function moreOfLines(country: string, services: readonly Service[], holidays: readonly Day[], built: Day): MoreOfLines {
  const shown = choose(services).lines;
  const told = shown.map((line) => {
    const { service, channel } = line;
    const reported = channel.hours !== null && channel.hoursReported && { reported: true as const };
    return { line, value: readAs(channel), more: { zone: service.zone, hours: channel.hours, ...reported, month: service.source.month } };
  });
  const isOne = (value: string): boolean =>
    new Set(told.filter((each) => each.value === value).map(({ more }) => JSON.stringify(more))).size === 1;
  const lines = told.map(({ line, value, more }) => [isOne(value) ? value : `${nameOf(line)} ${value}`, more] as const);
  const called = (tag: LanguageTag): string => new Intl.DisplayNames([tag], { type: 'region' }).of(country) ?? country;
  return {
    built,
    holidays,
    lines: Object.fromEntries(lines),
    name: Object.fromEntries(languages.map(({ tag }) => [tag, called(tag)])),
    clocks: clocksFor([...new Set(shown.map(({ service: { zone } }) => zone))], built),
  };
}
