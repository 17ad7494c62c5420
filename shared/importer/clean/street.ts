import { folded } from '../values.ts';

/** Words of streets and their short forms, as one: "77 Hidden Lane" and "77, Hidden Ln." are the same. */
const short: ReadonlyMap<string, string> = new Map(
  [
    'lane ln',
    'street str st strasse',
    'avenue ave av avda avenida',
    'road rd',
    'drive dr drv',
    'court ct',
    'place pl plaza plz',
    'boulevard blvd boul bd',
    'highway hwy',
    'parkway pkwy pky',
    'square sq',
    'terrace ter terr',
    'circle cir',
    'trail trl',
    'route rte',
    'apartment apt',
    'suite ste',
    'floor fl',
    'building bldg',
    'room rm',
    'mount mt',
    'fort ft',
    'saint snt',
    'north n',
    'south s',
    'east e',
    'west w',
    'northeast ne',
    'northwest nw',
    'southeast se',
    'southwest sw',
    'first 1st',
    'second 2nd',
    'third 3rd',
    'fourth 4th',
    'fifth 5th',
    'sixth 6th',
    'seventh 7th',
    'eighth 8th',
    'ninth 9th',
    'tenth 10th',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((each) => [each, first] as const);
  }),
);

const types = new Set(
  'lane street avenue road drive court place boulevard highway parkway square terrace circle trail route way close crescent walk row mews calle rue rua via carrer chemin weg'.split(
    ' ',
  ),
);

/** The words of a text with their short forms spelled out; a German street is one word with its end spelled out. */
export const streetWords = (text: string): readonly string[] =>
  folded(text.replace(/ß/g, 'ss').replace(/(?<=\p{L}{3})str\.(?=\s|$)/giu, 'strasse'))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => short.get(word) ?? word);

/** Words with which an address line says nothing about where it is. */
const empty =
  /^(confidential|undisclosed|not|address|location|secret|private|withheld|published|call|for|the|is|main|office|shelter|center|centre|house|home|building|site|program|services?|unknown|none|n|a|na|tbd|virtual|online|phone|statewide|nationwide|state|of|and)$/;

const isTelling = (words: readonly string[]): boolean =>
  words.some((word) => !empty.test(word) && !types.has(word) && (word.length > 2 || /\d/.test(word)));

/** What of an address line would give it away: the line, and the name of the street without the house number. */
function partsOfLine(line: string): readonly (readonly string[])[] {
  const words = streetWords(line);
  if (!isTelling(words)) return [];
  const named = words.filter((word) => !/^\d+[a-z]?$/.test(word));
  const isName = named.length >= 2 ? isTelling(named) : (named[0] ?? '').length >= 6 && isTelling(named);
  return [...(words.length >= 2 || (words[0] ?? '').length >= 4 ? [words] : []), ...(isName && named.length < words.length ? [named] : [])];
}

/** The parts of some address lines, as rows of words; a line that holds several things ("77 Hidden Lane, Apt 4") gives each. */
export const addressParts = (lines: readonly string[]): readonly (readonly string[])[] =>
  [...new Set(lines)].flatMap((line) => [line, ...line.split(/[,;\n]/)].flatMap(partsOfLine));

/** Whether a row of words stands in another, in its order and without a gap. */
export const holdsWords = (text: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && text.some((_, at) => part.every((word, index) => text[at + index] === word));

const typeWord =
  'street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|highway|hwy|parkway|pkwy|square|sq|terrace|circle|cir|trail|way|place|pl|crescent|close|mews|alley|turnpike|pike|loop|row|walk|route|rte';

/** A number before a word with a capital that is no house number: a time, an amount, an age. */
const counted =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Hour|Day|Night|Week|Month|Year|Minute|Bed|Famil|Wom|Men|Child|Adult|People|Person|Room|Unit|Step|Percent|AM|PM|Am|Pm|Uhr|Stunden|Tage|Jahre';

const patterns: readonly RegExp[] = [
  // 12 Elm St., 77 hidden lane
  new RegExp(`\\b\\d{1,6}[a-z]?[,\\s]+(?:[\\p{L}'’.-]+\\s+){0,4}(?:${typeWord})\\b`, 'iu'),
  // on Elm Street
  /\p{Lu}[\p{L}'’-]+\s+(?:Street|Avenue|Road|Lane|Drive|Court|Boulevard|Highway|Parkway|Terrace|St\.|Ave\.?|Rd\.?|Ln\.?|Blvd\.?|Hwy\.?)(?![\p{L}])/u,
  // 12 Elm
  new RegExp(
    `(?<!\\b(?:since|in|from|until|of|year|established|founded|call|text|ext)\\.?\\s)(?<![\\d.:/-])\\b\\d{1,5}[A-Za-z]?,?\\s+(?:[NSEW]\\.?\\s+)?(?!${counted})\\p{Lu}\\p{Ll}+`,
    'u',
  ),
  // Hauptstraße 5, Hämeenkatu 12, Storgatan 3, Kerkstraat 9
  /\p{L}+(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|katu|tie|polku|kuja|gatan|gata|gränd|vägen|väg|gade|vej|laan|straat|plein|kade|gracht)\s*\d+/iu,
  // 12 rue des Lilas, Calle Mayor 5, شارع
  /\b(?:rue|avenue|boulevard|chemin|impasse|allée|quai|calle|avenida|avda\.?|carrer|paseo|callejón|rua|travessa|via|viale|piazza|corso|ulica|ul\.)\s+(?:d[aeou]s?\s+|d['’e]\s*|l[ae]s?\s+|of\s+)?\p{Lu}/iu,
  /شارع|طريق|حي\s/u,
  // flat and floor
  /\b(?:apt|apartment|suite|ste|unit|flat|room|rm|floor|building|bldg)\.?\s*#?\s*(?:\d+[a-z]?|[a-z])\b(?!\s+(?:weeks?|days?|hours?))/iu,
  /\b\d+(?:st|nd|rd|th)\s+floor\b/iu,
  // postal codes behind a state, in Britain, in Canada
  /\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b/u,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/u,
  /\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b/u,
  // coordinates, plus codes, three words
  /-?\d{1,3}[.,]\d{3,}\s*°?\s*[NS]?\s*[,;/&\s]\s*-?\d{1,3}[.,]\d{3,}/u,
  /\d\s*°\s*\d|\d{1,3}[.,]\d+\s*°/u,
  /\b[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}\b/u,
  /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/u,
  // how to find it
  /\b(?:corner of|intersection of|cross[- ]streets?|across (?:the (?:street|road) )?from|next (?:door )?to|opposite (?:the|of)|in the building|behind the|located (?:at|on|near|behind|above|below|next)|(?:we|you will find us|find us) (?:are )?(?:at|on) (?=\d|\p{Lu})|bus (?:stop|line|route)|(?:metro|subway|train) st(?:ation|op)|directions)\b/iu,
  /\b(?:esquina|frente (?:a|al)|al lado de|en face d[eu]|à côté d[eu]|à l['’]angle|ecke|gegenüber|neben d(?:er|em)|vastapäätä|vieressä|mittemot|bredvid|em frente|ao lado|tegenover|naast)(?!\p{L})/iu,
];

/** Whether a sentence may say where something is: a street, a number before a name, a postal code behind a state, coordinates, a way to it. */
export const mayBeAddress = (sentence: string): boolean => patterns.some((pattern) => pattern.test(sentence));
