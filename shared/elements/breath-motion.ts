import type { Frame } from '../exercises/frame.ts';

/** A sine in and out (content 2.5) as the curve that a browser can follow by itself: nowhere further from it than 0.03 % of the way. */
const sine = 'cubic-bezier(.364, 0, .636, 1)';
/** While it runs, the shape is put back where the clock is when it is further from it than this, in milliseconds: after sleep, and after a new pace. */
const off = 20;

/**
 * Grows and shrinks the shape of a breath. The browser's compositor draws it: the page's own thread begins a phase, and has nothing to do
 * for the frames of it.
 */
export class BreathMotion {
  #shape: HTMLElement | null = null;
  #way = '';
  #animation: Animation | undefined;

  /** Lets the shape be as large as it is in this frame, and go on from there or, when nothing `runs`, stand. Null where no shape is. */
  follow(shape: HTMLElement | null, { from, to, at, length }: Frame, runs: boolean): void {
    const way = [from, to, length].join();
    if (shape !== this.#shape || way !== this.#way) this.#begin(shape, way, from, to, length);
    const animation = this.#animation;
    if (!animation) return;
    if (!runs) this.hold();
    if (!runs || Math.abs(Number(animation.currentTime) - at) > off) animation.currentTime = at;
    // one that is over would begin again
    if (runs && animation.playState === 'paused') animation.play();
  }

  /** Stands where it is. */
  hold(): void {
    if (this.#animation?.playState === 'running') this.#animation.pause();
  }

  /** The shape has its last size by itself, so that it stays when its way is over. A rest has no way. */
  #begin(shape: HTMLElement | null, way: string, from: number, to: number, length: number): void {
    this.#animation?.cancel();
    this.#shape = shape;
    this.#way = way;
    shape?.style.setProperty('--scale', `${to}`);
    const sizes = [from, to].map((size) => `scale(${size})`);
    this.#animation = from === to ? undefined : shape?.animate({ transform: sizes }, { duration: length, easing: sine });
  }
}
