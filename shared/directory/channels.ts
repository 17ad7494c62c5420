/** Who wrote a number down: the project's own reviewed records, or a feed or pack that somebody else made. */
export type Trust = 'own' | 'feed';

/** What a person may type as a telephone number: digits with spaces, brackets and hyphens, optionally a leading plus. */
const plain = /^\+?[0-9][0-9 ()-]*$/;
/** A short code of a country, as CL *4141 or JP #8891. A code that also ends in # gives orders to the phone and is never let through. */
const shortCode = /^[*#][0-9 ]+$/;

/** 2 to 20 digits, whatever stands between them. */
const enough = /^(?:\D*\d){2,20}\D*$/;

/** What a phone dials for `number`: no spaces, brackets or hyphens. Null when it must not be dialled. */
function dialled(number: string, trust: Trust): string | null {
  const allowed = plain.test(number) || (trust === 'own' && shortCode.test(number));
  return allowed && enough.test(number) ? number.replace(/[^0-9+*#]/g, '') : null;
}

/**
 * The address that starts a call, or null when the text is not a number that may become a link (assurance S8):
 * an optional +, then 2 to 20 digits with spaces, brackets and hyphens; `*` and `#` only in own short codes, `#` as %23.
 */
export function telHref(number: string, trust: Trust = 'feed'): string | null {
  const dial = dialled(number, trust);
  return dial && `tel:${dial.replace('#', '%23')}`;
}

/** The address that starts a text message, without any text in it; null as for `telHref`. Short codes with signs take no messages. */
export function smsHref(number: string, trust: Trust = 'feed'): string | null {
  const dial = dialled(number, trust);
  return dial && /^\+?[0-9]+$/.test(dial) ? `sms:${dial}` : null;
}
