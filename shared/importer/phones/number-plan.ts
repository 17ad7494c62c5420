import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Up to here a number is a short code, which no numbering plan lists; longer ones are subscribers' numbers and stand in the plan. */
const longestShortCode = 6;

const digitsOf = (number: string): string => number.replace(/\D/g, '');

export const isShortCode = (number: string): boolean => digitsOf(number).length <= longestShortCode;

const parsed = (number: string, country: string): ReturnType<typeof parsePhoneNumberFromString> =>
  isSupportedCountry(country) ? parsePhoneNumberFromString(number, country as CountryCode) : undefined;

/** Whether a number can be dialled in a country as far as its plan tells: a short code, a number of the plan's lengths, or a country without a plan. */
export const isPossibleIn = (number: string, country: string): boolean =>
  isShortCode(number) || !isSupportedCountry(country) || (parsed(number, country)?.isPossible() ?? false);

/** False where the number is in no range that is known to be in use. That is worth a look, and no fault: plans change before libraries do. */
export const isInUse = (number: string, country: string): boolean => isShortCode(number) || parsed(number, country)?.isValid() !== false;

/** The number without the country code and the digit that is dialled before it. */
export const nationalNumber = (number: string, country: string): string => parsed(number, country)?.nationalNumber ?? digitsOf(number);

/** The same for two ways to write one number of a country: with its country code where the plan knows it. */
export function numberKey(number: string, country: string): string {
  if (isShortCode(number)) return number;
  const found = parsed(number, country);
  return found?.isPossible() ? found.number : digitsOf(number);
}
