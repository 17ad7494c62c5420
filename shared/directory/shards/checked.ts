/**
 * Checks for a file that somebody else may have made. Each stops the reading when something is not as the writer writes it, so that
 * a file is taken whole or not at all; the reader of a file makes a failure of it.
 */
export function check(holds: boolean): asserts holds {
  if (!holds) throw new TypeError('not a file of a directory');
}

/** Controls, signs that turn the direction of text or are not seen (assurance S9), and halves of signs, of which no address can be made: they have no business in a listing. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

export function list(value: unknown, most = 5000): readonly unknown[] {
  check(Array.isArray(value) && value.length <= most);
  return value;
}

/** Own keys only: `__proto__` of a file is a key like any other. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  check(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Readonly<Record<string, unknown>>;
}

/** A text without signs that nobody sees; at most `most` signs long. */
export function text(value: unknown, most = 2000): string {
  check(typeof value === 'string' && value.length <= most);
  return value.replace(unseen, '');
}

/** A text that is there. */
export function some(value: unknown, most = 2000): string {
  const found = text(value, most);
  check(found.trim() !== '');
  return found;
}

/** A text that may be missing: then it is null. */
export const maybe = (value: unknown, most = 2000): string | null => (value === null || value === undefined ? null : text(value, most));

export function whole(value: unknown, low: number, high: number): number {
  check(Number.isInteger(value) && Number(value) >= low && Number(value) <= high);
  return Number(value);
}

export function real(value: unknown, low: number, high: number): number {
  check(typeof value === 'number' && value >= low && value <= high);
  return value;
}

export function day(value: unknown): string {
  const found = text(value, 10);
  check(/^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found)));
  return found;
}

/** One of a closed list. */
export function oneOf<T extends string>(all: readonly T[], value: unknown): T {
  const found = all.find((each) => each === value);
  check(found !== undefined);
  return found;
}

/** What a JSON text holds; stops the reading where it is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    check(false);
  }
}
