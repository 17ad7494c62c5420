import { type Bytes, fromBase64, isBytes, toBase64 } from './bytes.ts';

/** What is stored under one key: the packed value, and what must be known without opening it. */
export interface Envelope {
  /** Counts the writes of the whole database; the higher is the later. Zero where version 0.1 wrote it. */
  readonly seq: number;
  /** Random, new with every write: tells whether somebody wrote in between. */
  readonly stamp: number;
  /** The version of the form of the value. */
  readonly v: number;
  /** The item's name, sealed; only where the key says nothing. */
  readonly name?: Bytes;
  /** Too large for a second copy: it lies in the database only, and a backup holds it. */
  readonly unmirrored?: true;
  /** Text, or bytes once a lock is on. Anything else is damage. */
  readonly body: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const whole = (value: unknown, otherwise: number): number => (Number.isSafeInteger(value) ? (value as number) : otherwise);

/** Reads what lies under a key, whoever wrote it; null when there is nothing. */
export function readEnvelope(stored: unknown): Envelope | null {
  if (stored === undefined) return null;
  if (typeof stored !== 'object' || stored === null || isBytes(stored)) return { seq: 0, stamp: 0, v: 1, body: stored };
  const { seq, stamp, v, name, unmirrored, body } = stored as Fields;
  return {
    seq: whole(seq, 0),
    stamp: whole(stamp, 0),
    v: whole(v, 1),
    ...(isBytes(name) && { name }),
    ...(unmirrored === true && { unmirrored }),
    body,
  };
}

/** Random, not counted: an item that was emptied and filled again must not look like the one before. 52 bits, never 0. */
export function newStamp(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % 2 ** 20) * 2 ** 32 + low + 1;
}

/** The same where only JSON can be kept: bytes become base64 under `x`. */
export const toPlain = ({ seq, stamp, v, name, body }: Envelope): Fields => ({
  seq,
  stamp,
  v,
  ...(name && { name: toBase64(name) }),
  body: isBytes(body) ? { x: toBase64(body) } : body,
});

const bodyOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && typeof (body as Fields)['x'] === 'string' ? fromBase64((body as { x: string }).x) : body;

/** Reads what `toPlain` made; null when it is something else. */
export function fromPlain(value: unknown): Envelope | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, body, ...rest } = value as Fields;
  try {
    return readEnvelope({ ...rest, ...(typeof name === 'string' && { name: fromBase64(name) }), body: bodyOf(body) });
  } catch {
    return null;
  }
}
