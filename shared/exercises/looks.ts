import { type Frame, rowAt } from './frame.ts';

/** How a shape is looked at: without movement, and with seconds as a number. */
export interface Look {
  readonly still: boolean;
  readonly numerals: boolean;
}

/** What of a frame can be read, as one string: two frames that read the same are drawn once. */
export function looksOf(frame: Frame, { still, numerals }: Look): string {
  const { stage, index, cycle, at, length, plenty, phase } = frame;
  const seconds = numerals ? Math.ceil((length - at) / 1000) : '';
  return [stage, index, cycle, plenty, phase && (still ? rowAt(frame).full : seconds)].join();
}

/** Milliseconds until a frame reads differently: the next block, the next second of the number, or else the next phase. */
export function untilNext(frame: Frame, { still, numerals }: Look): number {
  const { at, length, phase } = frame;
  const inside = still ? length / rowAt(frame).blocks : numerals ? 1000 : length;
  return phase ? (length - at) % inside || inside : length - at;
}
