/** The digit under which a telephone has a letter: `1 800 FLOWERS`. */
const keys = 'abc2 def3 ghi4 jkl5 mno6 pqrs7 tuv8 wxyz9'.split(' ');
const keyOf = (letter: string): string => keys.find((each) => each.includes(letter))?.at(-1) ?? '';

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const keyed = (text: string): string => digitsOf(text.toLowerCase().replace(/[a-z]/g, keyOf));

/**
 * Whether what a phone dials can be read in the text beside it: all its digits in their order, letters as the keys they stand on. A number
 * with a plus may have up to three digits more in front, since a text for people of the place leaves the country out.
 */
export function dialsAsShown(value: string, dial: string): boolean {
  const digits = digitsOf(dial);
  const shortened = dial.startsWith('+') && digits.length > 6 ? digits.slice(0, 4) : digits.slice(0, 1);
  return [...shortened].some((_, from) => [digitsOf(value), keyed(value)].some((text) => text.includes(digits.slice(from))));
}
