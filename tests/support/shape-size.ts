import type { Frame } from '../../shared/exercises/frame.ts';

/** How large the shape of a breath is in a frame: a sine in and out from the size at the beginning of the phase to that at its end (content 2.5). */
export const sizeIn = ({ from, to, at, length }: Pick<Frame, 'from' | 'to' | 'at' | 'length'>): number =>
  length === 0 ? to : from + ((to - from) * (1 - Math.cos((Math.PI * at) / length))) / 2;

/** Runs in the page of a breathing exercise: how large its shape is drawn now, of its largest; 0 where there is none. */
export const drawnSize = (): number => {
  const root = document.querySelector('breathing-exercise')?.shadowRoot;
  const [shape, whole] = ['.pacer__disc', '.pacer__reach'].map((each) => root?.querySelector(each)?.getBoundingClientRect().width ?? 0);
  return (shape ?? 0) / (whole || 1);
};
