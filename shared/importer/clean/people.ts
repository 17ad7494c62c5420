import { asText, folded, type Untrusted } from '../values.ts';
import { eachUnder } from './strings.ts';

/** Words that a contact's name may also be, and that must stay: a desk or a role is no person. */
const role =
  /^(office|offices|desk|team|reception|receptionist|service|services|line|help|support|centre|center|department|dept|manager|management|coordinator|co-ordinator|director|directors|intake|info|information|staff|volunteer|volunteers|contact|admin|administration|administrator|hotline|helpline|worker|supervisor|specialist|president|chair|chairperson|secretary|treasurer|case|casework|caseworker|counselor|counsellor|counselling|counseling|social|program|programme|programs|executive|assistant|associate|deputy|general|outreach|enrollment|registration|referral|referrals|customer|member|public|duty|on-call|attorney|lawyer|principal|founder|owner|front|main|site|lead|head|chief|ceo|the|our|of|and|for|to|a|an|or)$/;

/** Words with a capital that are no person's: days, places, organisations, and what they do. */
const common =
  /^(mon|tues?|wed|thur?s?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|street|avenue|road|county|city|town|village|state|district|school|schools|church|cathedral|parish|temple|mosque|synagogue|house|hall|college|university|institute|academy|hospital|clinic|council|association|foundation|society|library|park|plaza|square|bridge|building|apartments?|residence|gardens?|food|bank|pantry|kitchen|legal|law|aid|health|medical|dental|mental|crisis|emergency|child|children|youth|teen|teens|senior|seniors|family|families|community|neighborhood|neighbourhood|united|national|international|american|red|cross|salvation|army|human|rights|free|tax|housing|shelter|home|homeless|catholic|lutheran|jewish|christian|baptist|methodist|islamic|muslim|veterans?|women|men|girls|boys|way|trust|fund|alliance|network|project|charity|charities|ministry|ministries|mission|agency|authority|board|bureau|commission|committee|company|corporation|inc|llc|ltd|club|cooperative|collective|group|organization|organisation|partnership|facebook|instagram|twitter|whatsapp|google|english|spanish|french|german|arabic|somali|russian|polish|finnish|swedish|north|south|east|west|northern|southern|eastern|western|new|first|second|third|saint|st|san|santa|holy|hope|grace|faith|harbor|harbour|hill|valley|river|lake|access|care|life|day|night|door|welcome|resource|resources|benefits?|application|applications|assistance|education|employment|job|jobs|work|training|recovery|prevention|violence|abuse|treatment|adult|adults|people|persons?|client|clients|monthly|weekly|daily|spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|ramadan)$/;

/** Names that are words as well: alone they stay, since "Young people" is nobody. */
const alsoWords =
  /^(young|hope|grace|faith|joy|will|mark|bill|art|may|june|april|august|rose|long|rich|love|white|black|brown|green|gray|grey|king|cook|baker|mason|fields?|woods?|bishop|price|case|best|good|small|little|short|strong|wise|banks?|bush|lane|brooks?|rivers?|stone|bell|page|reed|penny|christian|frank|pat|sandy|ray|dawn|summer|autumn|iris|ivy|lily|daisy|violet|heather|church|park|hill|hall|house|home|day|dean|chance|rich|sue|drew|grant|chase|miles|major|prince|duke|earl|harper|fisher|hunter|carter|porter|parker|walker|taylor|miller|smith|cooper|gardener|gardner|shepherd|page|singer|wright|west|north|east|south|london|paris|georgia|florence|victoria|charlotte|lincoln|washington|jackson|madison|jordan|israel|angel|jesus|christ|noel|carol|holly|robin|dale|glen|forest|cliff|heath|marsh|moore|ford|wood|crisis|open|call)$/;

const title =
  'Mrs?|Ms|Mx|Miss|Dr|Prof|Professor|Rev|Reverend|Mme|Mlle|Madame|Monsieur|Se[nñ]or(?:a|ita)?|Sra|Srta|Herrn?|Frau|Pastor|Rabbi|Imam|Sister|Brother|Father|Deacon';
const credentials = /^(jr|sr|ii|iii|iv|phd|psyd|md|do|rn|np|lcsw|lmft|lmhc|lpc|lpcc|msw|bsw|ma|mba|ms|ba|jd|esq|cadc|cpa|edd)$/;
const titleWord = new RegExp(`^(?:${title})\\.?$`, 'iu');

/** A word of a name, with a capital. */
const capital = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*";
const named = `${capital}(?:\\s+\\p{Lu}\\.)?(?:\\s+(?:de\\s+(?:la\\s+)?|van\\s+|von\\s+|al-)?${capital}){1,2}`;

/** A person of a feed, as words without titles. */
interface Person {
  readonly first: string;
  readonly last: string | null;
}

/** The people of a record, and the mail addresses that are theirs. */
export interface People {
  readonly persons: readonly Person[];
  readonly mails: ReadonlySet<string>;
}

const contactFields: ReadonlySet<string> = new Set(['contacts', 'contact']);

const word = (text: string): string => folded(text).replaceAll(' ', '-');

/** What of a contact's name is a person; null for a desk, a role or an organisation. */
function personIn(text: string): Person | null {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((each) => !titleWord.test(each) && !credentials.test(word(each).replaceAll('-', '')))
    .filter((each) => /\p{L}/u.test(each));
  if (words.length === 0 || words.length > 5 || words.some((each) => role.test(word(each)) || common.test(word(each)))) return null;
  if (words.length === 1 && (words[0] ?? '').length < 3) return null;
  const [first = ''] = words;
  return { first, last: words.length > 1 ? (words.at(-1) ?? null) : null };
}

/** "Gonzalez, Maria" and "Maria Gonzalez, Director": the parts that are no role, put in the order in which they are spoken. */
function personsIn(text: string): readonly Person[] {
  return text
    .slice(0, 200)
    .split(/\s*(?:[;/|&()]|\band\b|\bor\b|\s[-–—]\s)\s*/i)
    .flatMap((one) => {
      const parts = one.split(',').filter((part) => {
        const words = folded(part).split(' ');
        return words.length > 0 && words[0] !== '' && !words.some((each) => role.test(each) || credentials.test(each));
      });
      const [before, after] = parts;
      if (before === undefined) return [];
      const turned = after !== undefined && !/\s/.test(before.trim()) ? `${after} ${before}` : before;
      return personIn(turned) ?? [];
    });
}

/** The people of a record: its contacts wherever they stand, and who wrote or checked it. */
export function peopleOf(tree: Untrusted): People {
  const persons = new Map<string, Person>();
  const mails = new Set<string>();
  const add = (text: string | null): number => {
    const found = text === null ? [] : personsIn(text);
    for (const each of found) persons.set(`${each.first} ${each.last}`, each);
    return found.length;
  };
  eachUnder(tree, contactFields, (contact) => {
    const [first, last] = [asText(contact['first_name']), asText(contact['last_name'])];
    const count = add(asText(contact['name'])) + add(first !== null && last !== null ? `${first} ${last}` : null);
    const mail = asText(contact['email']);
    if (count > 0 && mail !== null) mails.add(mail.trim().toLowerCase());
  });
  for (const field of ['contact_name', 'contact_person']) add(asText(tree[field]));
  const assurer = asText(tree['assurer_email']);
  if (assurer !== null) mails.add(assurer.trim().toLowerCase());
  return { persons: [...persons.values()], mails };
}

const variants: Readonly<Record<string, string>> = {
  a: 'aàáâãäåāăą',
  c: 'cçćč',
  e: 'eèéêëēęě',
  i: 'iìíîïīı',
  n: 'nñńň',
  o: 'oòóôõöøō',
  s: 'sšśş',
  u: 'uùúûüūů',
  y: 'yýÿ',
  z: 'zžźż',
};

/** A word of a name as a pattern that does not mind accents. */
const loose = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => {
      const all = variants[letter.toLowerCase()];
      if (!all) return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/, "['’]");
      return letter === letter.toLowerCase() ? `[${all}]` : `[${all.toUpperCase()}]`;
    })
    .join('');

const any = "[\\p{L}.'’-]+";

/** All ways to write a person whose two names are known; one that stands alone only with a title. */
function waysOf({ first, last }: Person): readonly string[] {
  const one = loose(first);
  if (last === null) return [`(?:${title})\\.?\\s+${one}`];
  const other = loose(last);
  return [
    `(?:(?:${title})\\.?\\s+)?${one}(?:\\s+${any}){0,2}?\\s+${other}`,
    `${other}\\s*,\\s*${one}(?:\\s+\\p{L}\\.)?`,
    `${other}\\s+${one}`,
    `${one}[._-]?${other}`,
    `\\b${loose(first.charAt(0))}\\.\\s*${other}`,
    `${one}\\s+${loose(last.charAt(0))}\\.`,
    `(?:${title})\\.?\\s+(?:${other}|${one})`,
  ];
}

/** Single names, which are taken out only as they are written, and not where they are words. */
const aloneOf = ({ first, last }: Person): readonly string[] =>
  [first, last ?? ''].filter(
    (each) => each.length >= 3 && /^\p{Lu}/u.test(each) && !alsoWords.test(word(each)) && !common.test(word(each)),
  );

const tail = '(?:,?\\s+(?:Jr|Sr|II|III|PhD|PsyD|MD|RN|LCSW|LMFT|LPC|MSW|JD|Esq)\\b\\.?)*';
const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

const placeWords =
  'center centre community clinic house home school library park street st. avenue ave road lane drive boulevard blvd highway way church chapel foundation shelter hospital hall building academy college university institute memorial fund trust elementary high middle plaza square bridge field fields garden gardens court residence apartment apartments village villages project pantry kitchen ministries mission day keskus talo koulu centrum zentrum schule straße strasse platz haus';
const placeWord = placeWords
  .split(' ')
  .map((each) => `[${each.charAt(0).toUpperCase()}${each.charAt(0)}]${each.slice(1).replace('.', '\\.')}`)
  .join('|');

/** What stands before or after a name where it names a place: "Maria Gonzalez Community Center", "Centro María González". */
const placeAfter = new RegExp(
  `^(?:['’]s)?(?:\\s+(?:Jr\\.?|Sr\\.?)|\\s+\\p{Lu}[\\p{L}'’.-]*){0,3}?\\s+(?:${placeWord})(?![\\p{L}])(?!\\s+(?:[Dd]irector|[Mm]anager|[Cc]oordinator|[Ss]upervisor|[Aa]ssistant|[Ss]taff))`,
  'u',
);
const placeBefore =
  /(?:^|[^\p{L}])(?:centro|casa|escuela|colegio|hospital|cl[ií]nica|calle|avenida|av\.|plaza|parque|fundaci[oó]n|instituto|biblioteca|rue|place|[ée]cole|lyc[ée]e|maison|avenue|boulevard|via|piazza|scuola|pra[çc]a|rua|escola|haus|schule|saint|santa|san|são|st\.?|sta\.?|port|fort|mount|lake|camp|villa|ciudad)\s+(?:de\s+|del\s+)?$/iu;
/** "12 Main Dr Washington": there it is a drive. */
const isDrive = /\d[^.,\n]{0,30}$/;

const isPlace = (text: string, at: number, length: number): boolean =>
  placeAfter.test(text.slice(at + length, at + length + 80)) || placeBefore.test(text.slice(Math.max(0, at - 24), at));

/** Words before a person, from the surest on. */
const askFor = `[Aa]sk(?:ing)? for|[Ss]peak (?:to|with)|[Aa]ttn\\.?|ATTN|[Aa]ttention|[Cc]/[Oo]|[Cc]ontact [Pp]erson|[Pp]regunt[ea] por|[Hh]able con|[Dd]emande[rz]|[Aa]nsprechpartner(?:in)?|[Kk]ysy(?:kää)?|[Yy]hteyshenkilö|[Ff]råga efter|[Kk]ontaktperson|[Ff]al[ae] com|[Vv]raag naar|[Cc]ontactpersoon`;
const call =
  '[Cc]ontact(?:ar)?|[Cc]all|[Ee]mail|[Ss]ee|[Cc]ontacte|[Cc]ontactez|[Kk]ontakta|[Ll]lam[ea] a|[Ww]rite to|[Mm]ail|[Ll]ed by|[Rr]un by';
const roles =
  '[Dd]irector|[Cc]oordinator|[Mm]anager|[Pp]resident|[Ff]ounder|[Cc]aseworker|[Cc]ase [Ww]orker|[Ss]ocial [Ww]orker|[Cc]ounsell?or|[Tt]herapist|[Aa]ttorney|[Pp]rincipal|[Aa]dvocate|[Ss]upervisor|[Ss]ecretary|[Tt]reasurer';

const introduced = new RegExp(
  `${edge}(?<verb>(?:${askFor}|${call}|${roles})\\s*[:,-]?\\s+)(?<person>(?:(?:${title})\\.?\\s+)?${named})${end}`,
  'gu',
);
const askedFor = new RegExp(
  `${edge}(?<verb>(?:${askFor})\\s*[:,-]?\\s+)(?<person>${capital})(?=[.,;)]|\\s+(?:at|in|or|and|on|ext)\\b|\\s*$)`,
  'gu',
);
const titled = new RegExp(`${edge}(?<person>(?:${title})\\.?\\s+${capital}(?:\\s+\\p{Lu}\\.)?(?:\\s+${capital}){0,2})${tail}${end}`, 'gu');
const inRole = new RegExp(
  `${edge}(?<person>${named})(?=,?\\s+(?:(?:the|our|[Ee]xecutive|[Pp]rogram|[Dd]eputy)\\s+){0,2}(?:${roles})${end})`,
  'gu',
);

const isNobody = (person: string): boolean =>
  person
    .split(/\s+/)
    .filter((each) => !titleWord.test(each))
    .some((each) => common.test(word(each)) || role.test(word(each)) || /^[\p{Lu}]{2,}$/u.test(each));

/** Nothing but signs is left, or a name's place at the beginning. */
const tidy = (text: string): string | null => {
  const left = text
    .replace(/(?:…[\s,]*){2,}/g, '… ')
    .replace(/^\s*…\s*[,:;–-]\s*/u, '')
    .replace(/\(\s*…\s*\)/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : null;
};

/** What knows the people of a record, and the names that stay although they look like one: those of the service, its organisation, its town. */
export interface PeopleGuard {
  /** The text without people; null where nothing else was in it. */
  readonly text: (text: string) => string | null;
  /** Whether a mail address is a person's. */
  readonly isPersonal: (mail: string) => boolean;
  /** Whether a web address names a person. */
  readonly namesPerson: (url: string) => boolean;
}

const onlyTitled = new RegExp(`^(?:${title})\\.?\\s+(?:${capital}|\\p{Lu}\\.)(?:\\s+(?:${capital}|\\p{Lu}\\.)){0,3}${tail}$`, 'u');

/** Whether a name is a person's and nothing more. */
export function isOnlyPerson(name: string, { persons }: People): boolean {
  const plain = (text: string): readonly string[] =>
    text
      .split(/[\s,]+/)
      .filter((each) => !titleWord.test(each))
      .map(word)
      .filter((each) => each !== '' && !credentials.test(each.replaceAll('-', '')) && !role.test(each));
  const words = plain(name);
  if (words.length === 0) return false;
  const byTitle = onlyTitled.test(name.trim());
  if (byTitle && !isNobody(name)) return true;
  return persons.some(({ first, last }) => {
    const own = [word(first), ...(last === null ? [] : [word(last)])];
    const rest = words.filter((each) => !own.includes(each));
    return own.every((each) => words.includes(each)) && rest.length <= (last === null ? 0 : 1) && rest.every((each) => each.length <= 2);
  });
}

const squeezed = (text: string): string => folded(text).replaceAll(' ', '');

/** Words of a mail's name that are a desk's. */
const isDeskWord = (part: string): boolean =>
  part.length < 2 ||
  role.test(part) ||
  common.test(part) ||
  /\d/.test(part) ||
  /^(e?mail|hello|hi|kontakti?|contacto|post|posti|neuvonta|keskus|asiakas\w*|toimisto|palvelu|beratung|stelle|sekretariat|bonjour|accueil|secretariat|atencion|oficina|ayuda|centro|casa)$/.test(
    part,
  );

/** Words of a mail's name in which a person stands: maria.gonzalez, mgonzalez, gonzalezm, maria. */
function isMailOf(local: string, { first, last }: Person): boolean {
  const plain = squeezed(local);
  const [one, other] = [squeezed(first), squeezed(last ?? '')];
  if (last === null) return plain === one;
  return (
    (plain.includes(one) && plain.includes(other)) ||
    plain === one ||
    (plain.includes(other) &&
      other.length > 2 &&
      plain.length - other.length <= 2 &&
      (plain.startsWith(one.charAt(0)) || plain.endsWith(one.charAt(0)) || plain === other)) ||
    plain === `${one}${other.charAt(0)}`
  );
}

/** @param kept names that stay as they are; `known` words (of towns and organisations) that are no person's in this record. */
export function peopleGuard(people: People, kept: readonly string[], known: readonly string[]): PeopleGuard {
  const ways = people.persons.flatMap(waysOf);
  const words = new Set(known.flatMap((each) => folded(each).split(' ')));
  const alone = [...new Set(people.persons.flatMap(aloneOf))].filter((each) => !words.has(word(each)));
  const written = ways.length > 0 ? new RegExp(`${edge}(?:${ways.join('|')})${tail}${end}`, 'giu') : null;
  const single =
    alone.length > 0
      ? new RegExp(`${edge}(?:${alone.map((each) => `${loose(each)}|${loose(each.toUpperCase())}`).join('|')})${end}`, 'gu')
      : null;
  const stays = kept.map((each) => each.toLowerCase()).filter((each) => each.length > 3);
  const isKept = (text: string, at: number, length: number): boolean => {
    const low = text.toLowerCase();
    return stays.some((each) => {
      const from = low.lastIndexOf(each, at);
      return from >= 0 && from + each.length >= at + length;
    });
  };
  const isOwn = (text: string, at: number, length: number): boolean => isKept(text, at, length) || isPlace(text, at, length);
  const isPersonal = (mail: string): boolean => {
    const given = mail.trim().toLowerCase();
    const local = given.split('@')[0] ?? '';
    if (people.mails.has(given) || people.persons.some((each) => isMailOf(local, each))) return true;
    const parts = local.split(/[._]/);
    const domain = squeezed(given.split('@')[1] ?? '');
    return (
      parts.length === 2 &&
      parts.every((each) => /^\p{L}{3,}$/u.test(each) && !isDeskWord(each) && !words.has(each) && !domain.includes(each))
    );
  };
  const mailIn = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu;
  return {
    isPersonal,
    namesPerson: (url) => {
      const plain = squeezed(decodedUrl(url));
      return people.persons.some(({ first, last }) => last !== null && plain.includes(squeezed(first) + squeezed(last)));
    },
    text: (text) => {
      let clean = text;
      if (clean.includes('@')) clean = clean.replace(mailIn, (mail) => (isPersonal(mail) ? '…' : mail));
      if (written) clean = clean.replace(written, (found, at: number, whole: string) => (isOwn(whole, at, found.length) ? found : '…'));
      if (single) clean = clean.replace(single, (found, at: number, whole: string) => (isOwn(whole, at, found.length) ? found : '…'));
      if (!/\p{Lu}/u.test(clean)) return clean === text ? text : tidy(clean);
      for (const pattern of [titled, introduced, askedFor, inRole])
        clean = clean.replace(pattern, (found, ...rest: unknown[]) => {
          const [{ verb = '', person = '' }, whole, at] = [rest.at(-1), rest.at(-2), rest.at(-3)] as [
            Record<string, string>,
            string,
            number,
          ];
          const from = at + verb.length;
          if (isNobody(person) || isOwn(whole, from, person.length)) return found;
          if (/^dr\b/i.test(person) && isDrive.test(whole.slice(Math.max(0, from - 40), from))) return found;
          return `${verb}…`;
        });
      return clean === text ? text : tidy(clean);
    },
  };
}

/** A web address as a person would read it aloud. */
export function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
