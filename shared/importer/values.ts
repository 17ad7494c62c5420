/** Something an adapter or a file gave: its shape is not known. */
export type Untrusted = Readonly<Record<string, unknown>>;

/** The fields of an object; none where it is something else. A key `__proto__` of a file is a field like any other and is left out. */
export function asObject(value: unknown): Untrusted {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as Untrusted;
}

/** The objects of a list; an object alone counts as a list of one, since feeds mix the two. */
export function asObjects(value: unknown): readonly Untrusted[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each)) as Untrusted[];
}

/** A text; a number or a boolean becomes one without loss. Null where there is none. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

/** A finite number; a text that holds nothing else becomes one. Null otherwise. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

/** The first of some fields that holds a text. */
export const firstText = (object: Untrusted, ...names: readonly string[]): string | null =>
  names.reduce<string | null>((found, name) => found ?? asText(object[name]), null);

/** The objects of the first of some fields that has any. */
export function firstObjects(object: Untrusted, ...names: readonly string[]): readonly Untrusted[] {
  for (const name of names) {
    const found = object[name] === undefined || object[name] === null ? [] : asObjects(object[name]);
    if (found.length > 0) return found;
  }
  return [];
}

const isPlain = /^[\u0020-\u007e\n]*$/;

/** Lower case, without accents and signs: how terms and words are compared. */
export const folded = (text: string): string =>
  isPlain.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
