import { isAudienceCode } from '../directory/audiences.ts';
import { telHref } from '../directory/channels.ts';
import { contactHref, webHref } from '../directory/contact-link.ts';
import { packs } from '../exercises/packs.ts';
import type { Day } from '../time.ts';
import type { FaultCode, SiteFault } from './fault.ts';
import { readHoursText } from './hours-text.ts';
import {
  type DaySpan,
  emptySitePack,
  type SiteChannel,
  type SiteListing,
  type SitePack,
  type SitePerson,
  siteLimits,
  siteWays,
} from './site-pack.ts';

/** What was read, and what of it is to be mended. Null only where nothing of it can be used. */
export interface SitePackRead {
  readonly pack: SitePack | null;
  readonly faults: readonly SiteFault[];
}

/** The version of the form that this code reads and writes. */
export const sitePackVersion = 1;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects faults while the entries are read. */
class Reader {
  readonly faults: SiteFault[] = [];

  fault(code: FaultCode, where: string, params: SiteFault['params'] = {}): null {
    this.faults.push({ code, where, params });
    return null;
  }

  /** Plain text in one line or several; signs that steer direction or hide text go, since they could make a number read as another. */
  text(fields: Fields, name: string, where: string, limit: number = siteLimits.text): string {
    const value = fields[name];
    if (value === undefined || value === null) return '';
    const at = join(where, name);
    if (typeof value !== 'string') return this.fault('no-text', at) ?? '';
    const plain = value
      .replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    if (plain.length <= limit) return plain;
    this.fault('too-long', at, { limit, length: plain.length });
    return `${plain.slice(0, limit - 1)}…`;
  }

  list(fields: Fields, name: string, most: number): readonly (readonly [entry: Fields, where: string])[] {
    const value = fields[name] ?? [];
    if (!Array.isArray(value)) return this.fault('no-list', name) ?? [];
    if (value.length > most) this.fault('too-many', name, { count: value.length, limit: most });
    return value.slice(0, most).flatMap((entry, index) => {
      const where = isFields(entry) && typeof entry['where'] === 'string' ? entry['where'] : `${name} ${index + 1}`;
      if (isFields(entry)) return [[entry, where] as const];
      this.fault('no-object', where);
      return [];
    });
  }

  /** A slip in the name of a field would otherwise do nothing and say nothing. */
  only(fields: Fields, names: readonly string[], where: string): void {
    for (const name of Object.keys(fields))
      if (!names.includes(name) && name !== 'where') this.fault('unknown-field', where, { name, names: names.join(', ') });
  }

  day(fields: Fields, name: string, where: string): Day | null {
    const text = this.text(fields, name, where);
    if (text === '') return null;
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
    return isDay ? text : this.fault('day', join(where, name), { value: text });
  }

  hours(fields: Fields, where: string): SitePerson['hours'] {
    const text = this.text(fields, 'hours', where, siteLimits.note);
    return text === '' ? null : (readHoursText(text) ?? this.fault('hours', join(where, 'hours'), { value: text }));
  }

  languages(fields: Fields, where: string): readonly string[] {
    const value = fields['languages'] ?? [];
    const list = typeof value === 'string' ? value.split(/[\s,;]+/).filter((each) => each !== '') : value;
    if (!Array.isArray(list)) return this.fault('no-list', join(where, 'languages')) ?? [];
    const limit = siteLimits.languages;
    if (list.length > limit) this.fault('too-many', join(where, 'languages'), { count: list.length, limit });
    return list
      .slice(0, limit)
      .flatMap((tag: unknown) =>
        isLanguage(tag) ? [tag] : (this.fault('language', join(where, 'languages'), { value: quoted(tag) }) ?? []),
      );
  }
}

/** A value as a fault names it. What is no text may be nested deeper than can be written out. */
const quoted = (value: unknown): string => (typeof value === 'string' ? value.slice(0, siteLimits.name) : typeof value);

const join = (where: string, name: string): string => (where === '' ? name : `${where} · ${name}`);

function isLanguage(tag: unknown): tag is string {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const wrong = { phone: 'phone', sms: 'phone', whatsapp: 'phone', email: 'mail', chat: 'address', web: 'address' } as const;

function channelsOf(reader: Reader, fields: Fields, where: string): readonly SiteChannel[] {
  return siteWays.flatMap((way) => {
    const value = reader.text(fields, way, where);
    if (value === '') return [];
    if (hrefOf({ way, value })) return [{ way, value }];
    reader.fault(wrong[way], join(where, way), { value });
    return [];
  });
}

/** The address that a press opens; null for what may not become a link (assurance S8). */
export function hrefOf({ way, value }: SiteChannel): string | null {
  // WhatsApp wants the country's code; a number without it is shown and can be copied
  if (way === 'whatsapp' && telHref(value) !== null && !value.startsWith('+')) return telHref(value);
  return contactHref({ kind: way, value, dial: null, keyword: null, cost: 'unknown', hours: null, hoursReported: false }, 'feed');
}

const personFields = ['name', 'role', 'place', 'note', 'languages', 'hours', 'agreed', ...siteWays] as const;

function personOf(reader: Reader, fields: Fields, where: string): SitePerson | null {
  reader.only(fields, personFields, where);
  const name = reader.text(fields, 'name', where, siteLimits.name);
  const role = reader.text(fields, 'role', where, siteLimits.name);
  if (name === '' && role === '') return reader.fault('no-name', where);
  // a named person stands here only when they said yes; a role without a name is nobody's
  if (name !== '' && fields['agreed'] !== true) return reader.fault('not-agreed', where, { name });
  const person: SitePerson = {
    name,
    role,
    place: reader.text(fields, 'place', where),
    note: reader.text(fields, 'note', where, siteLimits.note),
    languages: reader.languages(fields, where),
    channels: channelsOf(reader, fields, where),
    hours: reader.hours(fields, where),
  };
  return person.channels.length > 0 || person.place !== '' ? person : reader.fault('no-way', where, { name: name || role });
}

function listingOf(reader: Reader, fields: Fields, where: string): SiteListing | null {
  reader.only(fields, ['title', 'place', 'note', 'hours', 'web'], where);
  const title = reader.text(fields, 'title', where, siteLimits.name);
  if (title === '') return reader.fault('no-name', where);
  const web = reader.text(fields, 'web', where);
  if (web !== '' && !webHref(web)) reader.fault('address', join(where, 'web'), { value: web });
  return {
    title,
    place: reader.text(fields, 'place', where),
    note: reader.text(fields, 'note', where, siteLimits.note),
    hours: reader.hours(fields, where),
    web: webHref(web) ?? '',
  };
}

function spanOf(reader: Reader, fields: Fields, where: string): DaySpan | null {
  reader.only(fields, ['name', 'from', 'to'], where);
  const from = reader.day(fields, 'from', where);
  const to = reader.day(fields, 'to', where) ?? from;
  if (!from || !to) return fields['from'] === undefined ? reader.fault('day', join(where, 'from'), { value: '' }) : null;
  return from <= to ? { name: reader.text(fields, 'name', where), from, to } : reader.fault('span', where, { from, to });
}

const known = <T>(entries: readonly (readonly [Fields, string])[], read: (fields: Fields, where: string) => T | null): readonly T[] =>
  entries.flatMap(([fields, where]) => {
    const found = read(fields, where);
    return found === null ? [] : [found];
  });

const packTopics: ReadonlySet<string> = new Set(packs.flatMap(({ topics }) => topics));

function topicsOf(reader: Reader, fields: Fields): readonly string[] {
  const value = fields['topics'] ?? [];
  const list = typeof value === 'string' ? value.split(/[\s,;]+/).filter((each) => each !== '') : value;
  if (!Array.isArray(list)) return reader.fault('no-list', 'topics') ?? [];
  return list.flatMap((each: unknown) => {
    if (typeof each === 'string' && packTopics.has(each)) return [each];
    reader.fault('unknown-topic', 'topics', { value: quoted(each), names: [...packTopics].join(', ') });
    return [];
  });
}

function zoneOf(reader: Reader, fields: Fields, hasHours: boolean): string {
  const zone = reader.text(fields, 'zone', '');
  if (zone !== '' && isZone(zone)) return zone;
  if (zone !== '') reader.fault('zone', 'zone', { value: zone });
  else if (hasHours) reader.fault('no-zone', 'zone');
  return '';
}

const packFields = [
  'version',
  'name',
  'language',
  'zone',
  'greeting',
  'people',
  'listings',
  'terms',
  'closed',
  'outOfHours',
  'exit',
  'topics',
  'audience',
  'checkedOn',
  'checkedBy',
] as const;

function packOf(reader: Reader, fields: Fields): SitePack | null {
  reader.only(fields, packFields, '');
  if (typeof fields['version'] === 'number' && fields['version'] > sitePackVersion) return reader.fault('newer', 'version');
  const people = known(reader.list(fields, 'people', siteLimits.people), (each, where) => personOf(reader, each, where));
  const listings = known(reader.list(fields, 'listings', siteLimits.listings), (each, where) => listingOf(reader, each, where));
  const hasHours = [...people, ...listings].some(({ hours }) => hours !== null);
  const language = fields['language'] ?? null;
  if (language !== null && !isLanguage(language)) reader.fault('language', 'language', { value: quoted(language) });
  const exit = reader.text(fields, 'exit', '');
  if (exit !== '' && !webHref(exit)) reader.fault('address', 'exit', { value: exit });
  const audience = reader.text(fields, 'audience', '');
  if (audience !== '' && !isAudienceCode(audience)) reader.fault('unknown-audience', 'audience', { value: audience });
  if (people.length + listings.length === 0) reader.fault('no-one', '');
  const checkedOn = reader.day(fields, 'checkedOn', '');
  // a day that can't be read is named already
  if (checkedOn === null && !fields['checkedOn']) reader.fault('old', 'checkedOn');
  return {
    ...emptySitePack,
    name: reader.text(fields, 'name', '', siteLimits.name),
    language: isLanguage(language) ? language : null,
    zone: zoneOf(reader, fields, hasHours),
    greeting: reader.text(fields, 'greeting', '', siteLimits.note),
    people,
    listings,
    terms: known(reader.list(fields, 'terms', siteLimits.spans), (each, where) => spanOf(reader, each, where)),
    closed: known(reader.list(fields, 'closed', siteLimits.spans), (each, where) => spanOf(reader, each, where)),
    outOfHours: reader.text(fields, 'outOfHours', '', siteLimits.note),
    exit: webHref(exit),
    topics: topicsOf(reader, fields),
    audience: isAudienceCode(audience) ? audience : null,
    checkedOn,
    checkedBy: reader.text(fields, 'checkedBy', '', siteLimits.name),
  };
}

/** Reads a pack from a value: a bad entry is left out and named, the rest is used. */
export function readSitePack(value: unknown): SitePackRead {
  const reader = new Reader();
  const pack = isFields(value) ? packOf(reader, value) : reader.fault('no-object', '');
  return { pack, faults: reader.faults };
}

/** Reads the text of a pack file. */
export function readSitePackText(text: string): SitePackRead {
  if (text.length > siteLimits.bytes)
    return {
      pack: null,
      faults: [{ code: 'large', where: '', params: { kilobytes: Math.ceil(text.length / 1000), limit: siteLimits.bytes / 1000 } }],
    };
  try {
    return readSitePack(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { pack: null, faults: [{ code: 'json', where: '', params: { why } }] };
  }
}
