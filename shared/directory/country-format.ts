import type { ChannelKind, Confidence, Cost, ServiceSourceKind } from './service.ts';

/**
 * The letters of `directory/<CC>.json`. The file is a list: 1, country, day of the newest source, line of the emergency table (or ''),
 * holidays, words, weeks, services. `shared/build/country-text.ts` writes it, `country-file.ts` reads it.
 *
 * Words: all topics, audiences, languages and zones of the country, each once; a service names them by one sign each.
 * Weeks: `[[days, open, close, from?, to?], …]`, then nothing, 0 (closed on holidays) or the rules of holidays; a channel names one by its place.
 * A service: id without the country, name, English name, `topics audiences languages zone`, sureness, part of the country, website, channels.
 * A channel: kind and cost (and r: hours only reported), value, week or -1, what is dialled where that differs, keyword, key to press.
 */
export const version = 1;

export const kindLetters: Readonly<Record<ChannelKind, string>> = {
  phone: 'p',
  sms: 's',
  whatsapp: 'w',
  chat: 'c',
  email: 'e',
  web: 'l',
  textphone: 't',
  video: 'v',
  app: 'a',
  visit: 'o',
};

export const costLetters: Readonly<Record<Cost, string>> = { free: 'f', 'local-rate': 'l', premium: 'p', unknown: 'u' };

export const confidenceLetters: Readonly<Record<Confidence, string>> = { high: 'h', medium: 'm', low: 'l', listed: 'd' };

export const sourceLetters: Readonly<Record<ServiceSourceKind, string>> = {
  official: 'o',
  government: 'g',
  'ngo-network': 'n',
  press: 'p',
  repository: 'r',
  wikipedia: 'w',
  directory: 'd',
};

/** What a phone dials where nothing else is said: the number without what only helps the eye. */
export const plainDial = (value: string): string => value.replace(/[^0-9+*#]/g, '');

/** Ways of contact that have a number. */
export const dialled = 'pswt';

/** The sign of the word at a place; from # on, without the \ that JSON would double. */
export const signOf = (place: number): string => String.fromCharCode(place < 57 ? 35 + place : 36 + place);

/** The place of a word's sign. */
export const placeOf = (sign: string): number => {
  const code = sign.charCodeAt(0);
  return code < 92 ? code - 35 : code - 36;
};

/** As many words have a sign of one letter. */
export const mostWords = 91;
