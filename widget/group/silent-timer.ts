const second = 1_000;

/** Counts minutes down without a sound. The time that is left is computed from the clock, so a page that slept is not late. */
export class SilentTimer {
  #total = 0;
  /** When it ends, while it runs (ms of the page's own clock). */
  #ends: number | null = null;
  #left = 0;
  #ticking: ReturnType<typeof setInterval> | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isRunning(): boolean {
    return this.#ends !== null;
  }

  /** Milliseconds. */
  get left(): number {
    return this.#ends === null ? this.#left : Math.max(0, this.#ends - performance.now());
  }

  /** From 1 (all of it is left) to 0. */
  get share(): number {
    return this.#total === 0 ? 0 : this.left / this.#total;
  }

  /** Stops and sets the time. */
  set(minutes: number): void {
    this.#stop();
    this.#total = minutes * 60 * second;
    this.#left = this.#total;
  }

  start(): void {
    if (this.isRunning || this.#left <= 0) return;
    this.#ends = performance.now() + this.#left;
    this.#ticking = setInterval(() => {
      if (this.left === 0) this.#stop();
      this.#changed();
    }, second);
    this.#changed();
  }

  pause(): void {
    this.#stop();
    this.#changed();
  }

  #stop(): void {
    this.#left = this.left;
    this.#ends = null;
    if (this.#ticking) clearInterval(this.#ticking);
    this.#ticking = null;
  }
}
