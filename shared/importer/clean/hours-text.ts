import { folded } from '../values.ts';
import { allDays } from './weekdays.ts';

/** What the words beside a schedule say that its rules do not (directory.md 4.2: unknown rather than wrong). */
export interface HoursWords {
  /** The words make the rules uncertain: an appointment, a call first, a season, an exception, something that varies. */
  readonly isUnclear: boolean;
  /** They speak of weeks of the month, or of every other week. */
  readonly isCounted: boolean;
  /** Weekdays (bits) on which they say it is closed. */
  readonly closed: number;
  /** They say that it is closed on public holidays. */
  readonly noHolidays: boolean;
  /** Weekdays (bits) that they name; 0 where they name none. */
  readonly days: number;
  /** Minutes of the day that they name as times. */
  readonly minutes: readonly number[];
}

const dayWords: readonly (readonly string[])[] = [
  'monday|mondays|mon|lunes|lundi|lundis|montag|montags|mandag|mandagar|mandag|maanantai|maanantaina|maanantaisin|segunda|maandag|lunedi|الاثنين|الإثنين',
  'tuesday|tuesdays|tues|tue|martes|mardi|mardis|dienstag|dienstags|tisdag|tisdagar|tirsdag|tiistai|tiistaina|tiistaisin|terca|dinsdag|martedi|الثلاثاء',
  'wednesday|wednesdays|wed|miercoles|mercredi|mercredis|mittwoch|mittwochs|onsdag|onsdagar|keskiviikko|keskiviikkona|keskiviikkoisin|quarta|woensdag|mercoledi|الاربعاء|الأربعاء',
  'thursday|thursdays|thurs|thur|thu|jueves|jeudi|jeudis|donnerstag|donnerstags|torsdag|torsdagar|torstai|torstaina|torstaisin|quinta|donderdag|giovedi|الخميس',
  'friday|fridays|fri|viernes|vendredi|vendredis|freitag|freitags|fredag|fredagar|perjantai|perjantaina|perjantaisin|sexta|vrijdag|venerdi|الجمعة',
  'saturday|saturdays|sat|sabado|sabados|samedi|samedis|samstag|samstags|sonnabend|lordag|lordagar|lauantai|lauantaina|lauantaisin|zaterdag|sabato|السبت',
  'sunday|sundays|sun|domingo|domingos|dimanche|dimanches|sonntag|sonntags|sondag|sondagar|sunnuntai|sunnuntaina|sunnuntaisin|zondag|domenica|الاحد|الأحد',
].map((line) => line.split('|').map(folded));

const dayOf: ReadonlyMap<string, number> = new Map(dayWords.flatMap((words, day) => words.map((each) => [each, day] as const)));
const groups: ReadonlyMap<string, number> = new Map([
  ['weekdays', 31],
  ['weekday', 31],
  ['weekend', 96],
  ['weekends', 96],
  ['daily', allDays],
  ['everyday', allDays],
]);
const through = /^(?:to|through|thru|until|a|au|al|bis|till|til|tot|ate|viva|–|-)$/;

/** Weekdays that words name, "Monday to Friday" as all between. */
function daysIn(words: readonly string[]): number {
  let days = 0;
  let last: number | null = null;
  let isRange = false;
  for (const word of words) {
    const day = dayOf.get(word);
    if (day === undefined) {
      days |= groups.get(word) ?? 0;
      isRange = through.test(word) || (isRange && last !== null && /^\d/.test(word));
      if (!isRange) last = null;
      continue;
    }
    if (isRange && last !== null) for (let at: number = last; at !== day; at = (at + 1) % 7) days |= 1 << at;
    days |= 1 << day;
    last = day;
    isRange = false;
  }
  return days;
}

/** Folded, with a dash between days kept as a word. */
const wordsOf = (text: string): readonly string[] =>
  folded(text.replace(/\s*[-–—]\s*/g, ' viva '))
    .split(' ')
    .filter((each) => each !== '');

const clock = /(?<![\d.:])(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|noon|midnight|uhr|h(?!\p{L}))?(?![\d%])/giu;

/** Times of a text: with minutes, or with what says that they are times; a number alone is none. */
function minutesIn(text: string): readonly number[] {
  const found = [...text.matchAll(clock)].flatMap(([, hour = '', minute, mark = '']) => {
    if (minute === undefined && mark === '') return [];
    const half = mark.toLowerCase().replaceAll('.', '');
    const hours = Number(hour);
    if (hours > 24 || Number(minute ?? 0) > 59) return [];
    const of = half === 'pm' || half === 'am' ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours;
    return [of * 60 + Number(minute ?? 0)];
  });
  const words = folded(text);
  return [...new Set([...found, ...(/\bnoon\b/.test(words) ? [720] : [])])];
}

/** Words that make hours uncertain, folded. */
const unclear =
  /\b(?:appointments?|appt|appts|by referral|reservations?|register|registration|call (?:first|ahead|before|for|to|us)|please call|phone (?:first|ahead)|on call|call in advance|contact (?:us )?(?:for|before|first|to)|check (?:website|ahead|first|for|our|the|with)|confirm|verify|temporar\w*|until further notice|suspended|cancel\w*|seasonal\w*|season|summer|winter|spring|autumn|school (?:year|days?|hours?|term|holidays?|is)|term time|during the|except\w*|excluding|excludes|unless|var(?:y|ies|ied|iable|ying)|subject to|depend\w*|may (?:change|differ|be|close)|might|change without|flexible|irregular|occasional\w*|sometimes|usually|approximately|approx|weather|while supplies|supplies last|until (?:food|supplies|all|everything|sold|gone)|as needed|as available|availability|upon request|on request|when (?:open|available|possible|in)|if (?:you|needed|open)|only (?:when|if|in|during|by)|limited|break|tbd|tba|to be (?:announced|determined)|unknown|not (?:open|available|sure)|no longer|starting|beginning|begins|effective|through (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:january|february|march|april|june|july|august|september|october|november|december)|con cita|cita previa|previa cita|llam\w+ (?:antes|primero|para)|temporalmente|temporada|excepto|salvo|varian?|variable|hasta nuevo aviso|rendez vous|appeler|telephoner|temporairement|saisonnier\w*|sauf|hors|variables?|varie|vacances scolaires|vereinbarung|vereinbarten|terminvereinbarung|nur nach|anmeldung|voranmeldung|vorubergehend|saison\w*|ausser|auser|variiert|unterschiedlich|schulferien|sopimuksen|sovittaessa|ajanvarau\w*|ajanvaraus|soita ensin|soittamalla|tilapaisesti|toistaiseksi|paitsi|lukuun ottamatta|vaihtel\w*|kesal?la|kesaisin|talvella|overenskommelse|tidsbokning|bokning|bokad|ring forst|tillfalligt|tills vidare|sasong\w*|utom|forutom|varierar|sommartid|marcacao|agendamento|ligue antes|temporariamente|exceto|afspraak|bel eerst|tijdelijk|behalve|seizoen\w*|wisselend\w*|appuntamento)\b|موعد|اتصل|مؤقت|موسم|باستثناء|ما عدا|يختلف/u;

/** "No appointment needed" makes nothing uncertain. */
const noNeed =
  /\b(?:no|without(?: an)?|sin|ohne|sans|ei|ilman|utan|sem|zonder) (?:appointments?|registration|reservations?|referrals?|cita(?: previa)?|termin|anmeldung|voranmeldung|rendez vous|ajanvarausta|tidsbokning|marcacao|afspraak)(?: (?:is|are))?(?: (?:necessary|needed|required|nodig|necesaria))?\b/gu;

/** Words for being closed. What follows or stands before tells when. */
const shut = 'closed|close|shut|cerrado|cerrada|ferme|fermee|geschlossen|stangt|suljettu|kiinni|fechado|gesloten|chiuso|lukket|مغلق';
const shutHoliday = new RegExp(
  `\\b(?:${shut})(?: (?:on|during|for|all|major|most|public|bank|federal|legal|national|state|observed|los|les|am|an|and|the|dias|jours|en|op))* (?:holidays?|feriados?|festivos|feries|feiertagen|helgdagar|pyhina|pyhapaivina|feestdagen)\\b`,
  'gu',
);
const shutDays = new RegExp(
  `\\b(?:${shut})(?: (?:on|all|los|le|les|el|am|an|pa|aos|op|der|and|every|day|es))*((?: (?:and|y|et|und|och|ja|e|en|on|viva|to|through|thru|a|au|bis|al)| (?:${[...dayOf.keys(), ...groups.keys()].join('|')}))+)`,
  'gu',
);
const shutAny = new RegExp(`\\b(?:${shut})\\b|مغلق`, 'u');
const holidayWord = /\b(?:holidays?|feriados?|festivos?|feries?|feiertage?n?|helgdagar?|pyhat|feestdagen)\b/u;

const counted =
  /\b(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last|every other|every (?:two|three|four|2|3|4)|alternat\w*|bi ?weekly|bi ?monthly|fortnight\w*|monthly|once a month|twice a month|odd|even|(?:primer|segundo|tercer|cuarto|ultimo)[oa]?s?|cada dos|quincenal|mensual|premiers?|deuxieme|troisieme|dernier|une semaine sur|erste[rn]?|zweite[rn]?|dritte[rn]?|letzte[rn]?|jeden zweiten|ensimmainen|toinen|viimeinen|joka toinen|parillis\w*|parittom\w*|forsta|andra|tredje|sista|varannan|jamna|udda)\b/u;

const nothing: HoursWords = { isUnclear: false, isCounted: false, closed: 0, noHolidays: false, days: 0, minutes: [] };

/** What the text of a schedule says beside its rules. */
export function readHoursText(text: string | null): HoursWords {
  if (text === null || text.trim() === '') return nothing;
  const words = wordsOf(text);
  let plain = ` ${words.join(' ')} `.replace(noNeed, ' ');
  const noHolidays = shutHoliday.test(plain);
  shutHoliday.lastIndex = 0;
  plain = plain.replace(shutHoliday, ' ');
  let closed = 0;
  plain = plain.replace(shutDays, (whole, days: string) => {
    const found = daysIn(days.trim().split(' '));
    closed |= found;
    return found === 0 ? whole : ' ';
  });
  return {
    // closed on something that is no day of the week, or a holiday about which more is said
    isUnclear:
      unclear.test(plain) ||
      unclear.test(folded(text).replace(noNeed, ' ')) ||
      shutAny.test(plain) ||
      (!noHolidays && holidayWord.test(plain)),
    isCounted: counted.test(plain),
    closed,
    noHolidays,
    days: daysIn(plain.trim().split(' ')),
    minutes: minutesIn(text),
  };
}

/** Words anywhere in a record with which it says that it does not open for now. */
const shutForNow =
  /\b(?:temporarily (?:closed|suspended|unavailable)|closed (?:temporarily|until|for (?:renovations?|repairs?|the (?:season|summer|winter|time being)|now))|currently (?:closed|suspended|unavailable|not (?:open|operating))|permanently closed|(?:is|are) closed (?:due|because)|until further notice|no longer (?:open|operating)|out of business|temporalmente cerrad[oa]|cerrado (?:temporalmente|hasta)|ferme (?:temporairement|jusqu|pour travaux)|temporairement ferme|vorubergehend geschlossen|bis auf weiteres|tilapaisesti (?:suljettu|kiinni)|suljettu toistaiseksi|toistaiseksi suljettu|tillfalligt stangt|stangt tills vidare|temporariamente fechado|tijdelijk gesloten)\b|مغلق مؤقت|مغلق حتى/u;

export const isShutForNow = (texts: readonly (string | null)[]): boolean =>
  texts.some((each) => each !== null && shutForNow.test(folded(each)));
