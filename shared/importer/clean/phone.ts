import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { LocalChannel } from '#shared/directory/local-service.ts';
import { isPossibleIn } from '../phones/number-plan.ts';
import type { Report } from '../report.ts';
import { asText, firstText, type Untrusted } from '../values.ts';
import { languagesOf } from './language.ts';
import { plainLine } from './plain-text.ts';

/** Short numbers that anyone in a country knows or that a law names; other short ones are a link only where the feed calls them text. */
const shortCodes: Readonly<Record<string, readonly string[]>> = {
  '*': ['112', '116000', '116006', '116111', '116117', '116123'],
  US: ['911', '988', '211', '311', '711', '811', '511'],
  CA: ['911', '988', '211', '311', '711', '811'],
  GB: ['999', '111', '101', '105', '119'],
  IE: ['999', '112'],
  AU: ['000', '131114', '13112'],
  NZ: ['111', '1737', '105'],
  FR: ['15', '17', '18', '115', '119', '3114', '3919', '3020'],
  DE: ['110', '116117'],
  IN: ['100', '101', '102', '108', '1098', '14416', '181'],
  JP: ['110', '119', '189'],
  ZA: ['10111', '112'],
};

const letters = 'abc def ghi jkl mno pqrs tuv wxyz'.split(' ');
const digitOf = (letter: string): string => String(letters.findIndex((group) => group.includes(letter.toLowerCase())) + 2);

const kinds: Readonly<Record<string, LocalChannel['kind'] | 'dropped'>> = {
  text: 'sms',
  sms: 'sms',
  textphone: 'textphone',
  tty: 'textphone',
  tdd: 'textphone',
  'tty tdd': 'textphone',
  minicom: 'textphone',
  video: 'video',
  'video phone': 'video',
  vp: 'video',
  whatsapp: 'whatsapp',
  fax: 'dropped',
  pager: 'dropped',
};

/** Several numbers in one field, and what follows each as an extension. */
const apart = /\s*(?:;|\/(?!\d{1,3}\b)|\bor\b|\boder\b|\bou\b|\btai\b)\s*/i;
const extensionMark = /[\s,;]*(?:\bext(?:ension|n)?\b\.?:?|\bx\.?(?=\s*\d)|#)\s*(\d{1,8})\s*\)?\s*$/i;

interface Numbered {
  readonly shown: string;
  readonly digits: string;
  readonly extension: string | null;
}

/** One number out of a piece of text: extension cut off, digits in brackets after a vanity word preferred, letters turned to digits. */
function numberIn(piece: string, given: string | null): Numbered | null {
  const whole = piece.replace(/["“”'‘’]/g, '').trim();
  const mark = extensionMark.exec(whole);
  const shown = (mark ? whole.slice(0, mark.index) : whole).trim();
  const extension = mark?.[1] ?? given;
  const bracket = /[a-z]{3,}[^()]*\(([\d\s().-]{5,})\)\s*$/i.exec(shown)?.[1];
  const vanity = !bracket && /\d/.test(shown) && /^[+\d\s().-]*[a-z][a-z\d\s().-]*$/i.test(shown) && !/[a-z]{12,}/i.test(shown);
  const dialled = bracket ?? (vanity ? shown.replace(/[a-z]/gi, digitOf) : shown);
  const digits = dialled.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  if (digits.replace(/\D/g, '').length < 2 || /[a-z]{3,}/i.test(dialled)) return null;
  return { shown, digits, extension };
}

interface Context {
  readonly country: string | null;
  readonly report: Report;
  readonly where: string;
}

const isShort = (digits: string): boolean => digits.replace(/\D/g, '').length <= 6;

/** Whether a short number may become a link: known in the country, or called a text number by the feed. */
function isKnownShort(digits: string, kind: LocalChannel['kind'], country: string | null): boolean {
  if (kind === 'sms') return true;
  return [...(shortCodes['*'] ?? []), ...(shortCodes[country ?? ''] ?? [])].includes(digits);
}

/** What a phone dials, or null where no link may be made of it. */
function dialOf({ digits }: Numbered, kind: LocalChannel['kind'], { country, report, where }: Context): string | null {
  if (isShort(digits)) {
    if (isKnownShort(digits, kind, country)) return digits;
    report.note('warn', 'phone-short', where, digits);
    return null;
  }
  const region = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(digits.startsWith('00') ? `+${digits.slice(2)}` : digits, region);
  if (!parsed?.isPossible() || (country && !digits.startsWith('+') && !isPossibleIn(digits, country))) {
    report.note('warn', 'phone-impossible', where, digits);
    return null;
  }
  if (!parsed.isValid()) report.note('note', 'phone-unassigned', where, digits);
  return parsed.number;
}

/** The word to send: in capitals after the verb, as services write it. */
const keywordOf = (note: string | null): string | null =>
  /\b(?:[Tt]ext|TEXT|[Ss]end|SEND|[Ss]ms|SMS)\s+(?:the word\s+)?["“'‘]?([A-Z][A-Z0-9]{1,11})\b/.exec(note ?? '')?.[1] ?? null;

function channelOf(number: Numbered, kind: LocalChannel['kind'], phone: Untrusted, context: Context): LocalChannel | null {
  const dial = dialOf(number, kind, context);
  // text that is no number and cannot be dialled says nothing to anyone
  if (dial === null && number.digits.replace(/\D/g, '').length < 5) return null;
  const note = plainLine(firstText(phone, 'description', 'note', 'department'));
  return {
    kind,
    value: plainLine(number.shown, 60) ?? number.digits,
    dial,
    extension: number.extension,
    keyword: kind === 'sms' ? keywordOf(note) : null,
    note,
    languages: languagesOf([...(Array.isArray(phone['languages']) ? phone['languages'] : []), phone['language']]).tags,
  };
}

/** The channels of one phone record: none for a fax or a text without a number, two for two numbers in one field. */
export function phoneChannels(phone: Untrusted, context: Context): readonly LocalChannel[] {
  const type = (firstText(phone, 'type', 'number_type') ?? 'voice')
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .trim();
  const kind = Object.hasOwn(kinds, type) ? (kinds[type] ?? 'phone') : 'phone';
  if (kind === 'dropped') return [];
  const field = firstText(phone, 'number', 'phone_number');
  if (field === null) return [];
  const vanity = asText(phone['vanity_number']);
  // a table that a spreadsheet has saved has 12.0 for 12
  const given = /^\s*(?:ext\.?|x)?\s*(\d{1,8})(?:\.0)?\s*$/i.exec(asText(phone['extension']) ?? '')?.[1] ?? null;
  const pieces = field.slice(0, 300).split(apart);
  const found = pieces.flatMap((piece) => numberIn(piece, pieces.length === 1 ? given : null) ?? []);
  if (found.length === 0) {
    context.report.note('warn', 'phone-text', context.where, field);
    return [];
  }
  if (found.length > 1) context.report.note('note', 'phone-several', context.where, field);
  return found.flatMap((number) => {
    const channel = channelOf(number, kind, phone, context);
    return channel ? [vanity && !channel.note ? { ...channel, note: plainLine(vanity) } : channel] : [];
  });
}
