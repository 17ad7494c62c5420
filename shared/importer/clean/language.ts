import { asText, folded, type Untrusted } from '../values.ts';

const three: Readonly<Record<string, string>> = {
  eng: 'en',
  fin: 'fi',
  swe: 'sv',
  spa: 'es',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  ara: 'ar',
  rus: 'ru',
  ukr: 'uk',
  pol: 'pl',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  dut: 'nl',
  dan: 'da',
  nor: 'no',
  nob: 'nb',
  isl: 'is',
  est: 'et',
  lav: 'lv',
  lit: 'lt',
  ces: 'cs',
  cze: 'cs',
  slk: 'sk',
  hun: 'hu',
  ron: 'ro',
  rum: 'ro',
  bul: 'bg',
  ell: 'el',
  gre: 'el',
  tur: 'tr',
  heb: 'he',
  fas: 'fa',
  per: 'fa',
  urd: 'ur',
  hin: 'hi',
  ben: 'bn',
  pan: 'pa',
  tam: 'ta',
  tel: 'te',
  guj: 'gu',
  zho: 'zh',
  chi: 'zh',
  jpn: 'ja',
  kor: 'ko',
  vie: 'vi',
  tha: 'th',
  khm: 'km',
  mya: 'my',
  bur: 'my',
  tgl: 'tl',
  som: 'so',
  swa: 'sw',
  amh: 'am',
  tir: 'ti',
  hat: 'ht',
  kur: 'ku',
  pus: 'ps',
  sqi: 'sq',
  alb: 'sq',
  hrv: 'hr',
  srp: 'sr',
  bos: 'bs',
  nep: 'ne',
  cym: 'cy',
  wel: 'cy',
  gle: 'ga',
};

/** Names that Intl does not give for a code, as feeds write them. */
const others: Readonly<Record<string, string>> = {
  farsi: 'fa',
  dari: 'prs',
  mandarin: 'zh',
  cantonese: 'yue',
  chinese: 'zh',
  'chinese mandarin': 'zh',
  'chinese cantonese': 'yue',
  tagalog: 'tl',
  filipino: 'fil',
  'haitian creole': 'ht',
  creole: 'ht',
  'american sign language': 'ase',
  asl: 'ase',
  'british sign language': 'bfi',
  bsl: 'bfi',
  burmese: 'my',
  pashto: 'ps',
  kurdish: 'ku',
  sorani: 'ckb',
  hmong: 'hmn',
  castilian: 'es',
  norwegian: 'no',
  slovak: 'sk',
  punjabi: 'pa',
  gaelic: 'gd',
};

let names: ReadonlyMap<string, string> | null = null;

/** Language names in the languages that feeds are most often written in, from the runtime's own tables. */
function nameTable(): ReadonlyMap<string, string> {
  if (names) return names;
  const table = new Map(Object.entries(others));
  const codes = [
    ...new Set([
      ...Object.values(three),
      'yue',
      'prs',
      'fil',
      'ckb',
      'se',
      'mt',
      'eu',
      'ca',
      'gl',
      'mk',
      'sl',
      'ka',
      'hy',
      'az',
      'kk',
      'uz',
      'mn',
      'si',
      'lo',
      'ms',
      'id',
      'ha',
      'yo',
      'ig',
      'zu',
      'xh',
      'af',
    ]),
  ];
  for (const tag of ['en', 'fr', 'de', 'es', 'fi', 'sv', 'ar']) {
    const display = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name && !table.has(folded(name))) table.set(folded(name), code);
    }
    for (const code of codes) {
      // names in the language itself, as a feed may write "suomi" or "español"
      const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
      if (own && !table.has(folded(own))) table.set(folded(own), code);
    }
  }
  names = table;
  return table;
}

/** A code or a name as BCP 47; null where it is neither. */
export function languageTag(text: string): string | null {
  const short = text.trim().toLowerCase().replaceAll('_', '-');
  if (/^[a-z]{2}(-[a-z0-9]{2,8})*$/.test(short)) return isKnown(short) ? (Intl.getCanonicalLocales(short)[0] ?? null) : null;
  if (/^[a-z]{3}$/.test(short) && (three[short] || isKnown(short))) return three[short] ?? short;
  return nameTable().get(folded(text)) ?? null;
}

function isKnown(tag: string): boolean {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    // no language tag at all
    return false;
  }
}

const known = new Map<string, string | null>();

/** A text's tag, looked up once. */
function tagOf(text: string): string | null {
  const tag = known.get(text);
  if (tag !== undefined) return tag;
  const found = languageTag(text);
  known.set(text, found);
  return found;
}

/** Several languages in one field. A name that is known as a whole stays whole: "Chinese, Cantonese". */
const apart = (text: string): readonly string[] => (tagOf(text) === null ? text.split(/[,;/&]|\s(?:and|or|et|und|y|e|ja|och)\s/i) : [text]);

/** What language records say: tags, and the texts that are no language. A record is a text, or an object with `code`, `name`, `language`, `note`. */
export function languagesOf(values: readonly unknown[]): { readonly tags: readonly string[]; readonly unread: readonly string[] } {
  const texts = values.flatMap((value) => {
    const { code, name, language } = (typeof value === 'object' && value !== null ? value : {}) as Untrusted;
    return apart(asText(value) ?? asText(code) ?? asText(name) ?? asText(language) ?? '');
  });
  const said = texts.map((each) => each.slice(0, 60).trim()).filter((each) => each !== '');
  return {
    tags: [...new Set(said.flatMap((text) => tagOf(text) ?? []))].sort(),
    unread: said.filter((text) => !tagOf(text)),
  };
}
