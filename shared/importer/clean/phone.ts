import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { LocalChannel } from '#shared/directory/local-service.ts';
import codes from '../../directory/generated/short-codes.json' with { type: 'json' };
import { isPossibleIn } from '../phones/number-plan.ts';
import type { Report } from '../report.ts';
import { asText, firstText, type Untrusted } from '../values.ts';
import { languagesOf } from './language.ts';
import { type Numbered, numbersIn } from './phone-text.ts';
import { plainLine } from './plain-text.ts';

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

interface Context {
  readonly country: string | null;
  /** Short numbers that the operator allows. */
  readonly allowed: readonly string[];
  readonly report: Report;
  readonly where: string;
}

const isShort = (digits: string): boolean => digits.replace(/\D/g, '').length <= 6;

/** A text of fewer digits says nothing to anyone where it cannot be dialled; a short number may have three. */
const leastShown = 5;
const leastShort = 3;

const shortCodes: Readonly<Record<string, readonly string[]>> = codes;

/** Whether a short number may become a link: known in the country, allowed by the operator, or called a text number by the feed. */
const isKnownShort = (digits: string, kind: LocalChannel['kind'], { country, allowed }: Context): boolean =>
  kind === 'sms' || [allowed, shortCodes['*'], shortCodes[country ?? '']].some((list) => list?.includes(digits));

/** What a phone dials, or null where no link may be made of it. */
function dialOf({ digits, shown }: Numbered, kind: LocalChannel['kind'], context: Context): string | null {
  const { country, report, where } = context;
  if (digits !== null && isShort(digits)) {
    if (isKnownShort(digits, kind, context)) return digits;
    report.note('warn', digits.length < leastShort ? 'phone-text' : 'phone-short', where, digits);
    return null;
  }
  const region = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = digits === null ? undefined : parsePhoneNumberFromString(digits.startsWith('00') ? `+${digits.slice(2)}` : digits, region);
  if (!parsed?.isPossible() || (country && digits !== null && !digits.startsWith('+') && !isPossibleIn(digits, country))) {
    report.note('warn', 'phone-impossible', where, shown);
    return null;
  }
  if (!parsed.isValid()) report.note('note', 'phone-unassigned', where, shown);
  return parsed.number;
}

/** The word to send: in capitals after the verb, as services write it. */
const keywordOf = (note: string | null): string | null =>
  /\b(?:[Tt]ext|TEXT|[Ss]end|SEND|[Ss]ms|SMS)\s+(?:the word\s+)?["“'‘]?([A-Z][A-Z0-9]{1,11})\b/.exec(note ?? '')?.[1] ?? null;

function channelOf(number: Numbered, kind: LocalChannel['kind'], phone: Untrusted, context: Context): LocalChannel | null {
  const dial = dialOf(number, kind, context);
  const least = number.digits !== null && isShort(number.digits) ? leastShort : leastShown;
  if (dial === null && number.shown.replace(/\D/g, '').length < least) return null;
  const note = plainLine(firstText(phone, 'description', 'note', 'department')) ?? number.label;
  return {
    kind,
    value: plainLine(number.shown, 60) ?? number.shown,
    dial,
    extension: number.extension,
    keyword: kind === 'sms' ? keywordOf([note, number.label].filter(Boolean).join('; ')) : null,
    note,
    languages: languagesOf([...(Array.isArray(phone['languages']) ? phone['languages'] : []), phone['language']]).tags,
  };
}

/** The kind that a word stands for; `dropped` for a fax, which is not for the public. Null for any other word. */
function kindOf(text: string | null): LocalChannel['kind'] | 'dropped' | null {
  const word = (text ?? '')
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .trim();
  if (Object.hasOwn(kinds, word)) return kinds[word] ?? null;
  const first = word.split(' ')[0] ?? '';
  return /^(?:fax|text|sms)$/.test(first) ? (kinds[first] ?? null) : null;
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
  const found = numbersIn(field, given, context.country);
  if (found.length === 0) {
    context.report.note('warn', 'phone-text', context.where, field);
    return [];
  }
  if (found.length > 1) context.report.note('note', 'phone-several', context.where, field);
  return found.flatMap((number) => {
    const said = kind === 'phone' ? (kindOf(number.label) ?? kind) : kind;
    const channel = said === 'dropped' ? null : channelOf(number, said, phone, context);
    return channel ? [vanity && !channel.note ? { ...channel, note: plainLine(vanity) } : channel] : [];
  });
}
