import type { LocalChannel, LocalPlace, LocalService } from '#shared/directory/local-service.ts';
import type { Report } from '../report.ts';
import type { FindingCode } from '../report-sentences.ts';
import type { PeopleGuard } from './people.ts';
import { cutAtSentence, cutLine, firstSentence } from './plain-text.ts';
import type { PrivateGuard } from './private-texts.ts';

/** The longest texts that are written, in characters. */
const longest = {
  name: 160,
  word: 80,
  description: 2_000,
  languageNote: 300,
  note: 160,
  label: 80,
  hours: 600,
  line: 120,
  transport: 300,
  area: 400,
  eligibility: 500,
  cost: 500,
  apply: 600,
  access: 400,
  alert: 300,
} as const;

/** What stands between a record and the output. `place` is null where the address is public. */
export interface Guards {
  readonly people: PeopleGuard;
  readonly place: PrivateGuard | null;
  readonly report: Report;
  readonly where: string;
  /** The address of this record is public; only texts are looked at for what another record hides. */
  readonly isOpen?: boolean;
}

/** A record as it was read: texts are plain but whole, and `description` holds the first sentence, too. */
export type Draft = LocalService;

/** A place of which only the town and the region may be known. */
export const hiddenPlace = ({ city, region }: LocalPlace): LocalPlace => ({
  name: null,
  lines: [],
  city,
  region,
  postcode: null,
  point: null,
  transport: null,
});

/** Degrees below which the area of a private record would say where it is: a cell of the coarsest request is about so high. */
const smallArea = 0.2;

function openArea(area: LocalService['area']): LocalService['area'] {
  if (!area?.box) return area;
  const [south, west, north, east] = area.box;
  const wide = east < west ? east + 360 - west : east - west;
  const isSmall = north - south < smallArea || wide < smallArea;
  return isSmall ? (area.text === null ? null : { text: area.text, box: null, ring: null }) : area;
}

/** The one way by which every text, link and address of a record goes out: without people, without a private address, and cut to its length. */
class Writer {
  readonly #guards: Guards;

  constructor(guards: Guards) {
    this.#guards = guards;
  }

  #told(code: FindingCode): void {
    this.#guards.report.note('warn', code, this.#guards.where);
  }

  #guarded(value: string | null): string | null {
    if (value === null) return null;
    const { people, place } = this.#guards;
    const nobody = people.text(value);
    if (nobody !== value) this.#told('person-name');
    if (nobody === null || !place) return nobody;
    const open = place.text(nobody);
    if (open !== nobody) this.#told('private-text');
    return open;
  }

  text = (value: string | null, most: number): string | null => cutAtSentence(this.#guarded(value), most);
  line = (value: string | null, most: number): string | null => cutLine(this.#guarded(value)?.replace(/\s+/g, ' ') ?? null, most);

  /** A name stays a name although a person is in it; what is an address goes. */
  name(value: string): string | null {
    const { place } = this.#guards;
    const open = place ? place.name(value) : value;
    if (open !== value) this.#told('private-text');
    return cutLine(open, longest.name);
  }

  mayLink(url: string): boolean {
    const { people, place } = this.#guards;
    if (people.namesPerson(url)) {
      this.#told('person-link');
      return false;
    }
    if (!place || place.mayLink(url)) return true;
    this.#told('private-link');
    return false;
  }

  mayMail(mail: string): boolean {
    const { people, place } = this.#guards;
    if (people.isPersonal(mail)) {
      this.#told('person-mail');
      return false;
    }
    if (!place || place.mayLink(`https://${mail.replace('@', '/')}`)) return true;
    this.#told('private-link');
    return false;
  }

  channel(each: LocalChannel): readonly LocalChannel[] {
    if (each.kind === 'email' && !this.mayMail(each.value)) return [];
    if ((each.kind === 'web' || each.kind === 'chat') && !this.mayLink(each.value)) return [];
    // a number may have words beside it, and these a name
    const value =
      /\p{L}{3}/u.test(each.value) && each.kind !== 'web' && each.kind !== 'chat' ? this.line(each.value, longest.line) : each.value;
    return value === null ? [] : [{ ...each, value, note: this.line(each.note, longest.note) }];
  }

  place({ name, lines, city, region, postcode, point, transport }: LocalPlace): LocalPlace {
    return {
      name: this.line(name, longest.line),
      lines: lines.flatMap((each) => this.line(each, longest.line) ?? []),
      city: this.line(city, longest.line),
      region: this.line(region, longest.line),
      postcode: cutLine(postcode, longest.line),
      point,
      transport: this.line(transport, longest.transport),
    };
  }

  link({ label, url }: LocalService['links'][number]): LocalService['links'] {
    return this.mayLink(url) ? [{ label: this.line(label, longest.label), url }] : [];
  }
}

/** The same thing once. */
const once = <T>(list: readonly T[]): readonly T[] => [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];

/** A record as it goes out, called by the first of its names of which something is left. */
export function written(draft: Draft, otherNames: readonly string[], guards: Guards): LocalService {
  const writer = new Writer(guards);
  const isPrivate = guards.place !== null && guards.isOpen !== true;
  const name = [draft.name, ...otherNames].reduce<string | null>((found, each) => found ?? writer.name(each), null) ?? '…';
  const description = writer.text(draft.description, longest.description);
  const summary = firstSentence(description);
  const places = once((isPrivate ? draft.places.map(hiddenPlace) : draft.places).map((each) => writer.place(each)));
  const area = isPrivate ? openArea(draft.area) : draft.area;
  const areaText = writer.text(area?.text ?? null, longest.area);
  return {
    ...draft,
    name,
    org: draft.org === null || draft.org === name ? null : writer.name(draft.org),
    summary,
    description: description === summary ? null : description,
    searchWords: draft.searchWords.filter((each) => writer.text(each, longest.word) === each),
    languageNote: writer.text(draft.languageNote, longest.languageNote),
    channels: draft.channels.flatMap((each) => writer.channel(each)),
    links: draft.links.flatMap((each) => writer.link(each)),
    hoursText: writer.text(draft.hoursText, longest.hours),
    places: isPrivate ? places.filter(({ city }) => city !== null) : places,
    area: areaText === null && (area?.box ?? null) === null ? null : { text: areaText, box: area?.box ?? null, ring: area?.ring ?? null },
    eligibility: writer.text(draft.eligibility, longest.eligibility),
    cost: costOf(draft.cost, writer),
    apply: writer.text(draft.apply, longest.apply),
    accessibility: { ...draft.accessibility, text: writer.text(draft.accessibility.text, longest.access) },
    alert: writer.text(draft.alert, longest.alert),
    hidden: isPrivate ? 'confidential' : draft.hidden,
  };
}

function costOf({ kind, text }: LocalService['cost'], writer: Writer): LocalService['cost'] {
  const left = writer.text(text, longest.cost);
  return left === null && kind === 'see-text' ? { kind: 'unknown', text: null } : { kind, text: left };
}
