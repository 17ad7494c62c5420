import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Two looks at the clock further apart than this, in milliseconds, were not a slow moment: the machine slept. Such time does not
 * count, so that an exercise never jumps ahead of the person.
 */
const slept = 1000;
/** The clock is looked at after so many milliseconds at the latest: more often only where something is due, since each look wakes the page. */
const often = 250;

/**
 * Calls `tick` with the time since the last call, in milliseconds, while the element is on a page that can be seen. `tick` says in how
 * many milliseconds something is due, and is called then. Time behind a hidden tab does not count: nothing catches up. `hide` is called
 * when the page goes out of sight.
 */
export class Ticking implements ReactiveController {
  #timer = 0;
  #last: number | null = null;
  #wanted = false;
  #connected = false;
  readonly #tick: (passed: number) => number;
  readonly #hide: () => void;

  constructor(host: ReactiveControllerHost, tick: (passed: number) => number, hide: () => void = () => undefined) {
    this.#tick = tick;
    this.#hide = hide;
    host.addController(this);
  }

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#arrange();
  }

  stop(): void {
    this.#wanted = false;
    this.#arrange();
  }

  /** Counts the time up to now: what is about to happen, happens now and not at the last look. */
  settle(): void {
    if (this.#last !== null) this.#look();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#arrange();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#arrange();
  }

  #onVisibility = (): void => {
    const hidden = document.visibilityState === 'hidden';
    if (hidden) this.settle();
    this.#arrange();
    if (hidden) this.#hide();
  };

  #arrange(): void {
    clearTimeout(this.#timer);
    this.#last = null;
    if (!this.#wanted || !this.#connected || document.visibilityState !== 'visible') return;
    this.#last = performance.now();
    this.#timer = window.setTimeout(this.#look);
  }

  #look = (): void => {
    const now = performance.now();
    const passed = now - (this.#last ?? now);
    this.#last = now;
    const due = this.#tick(passed > slept ? 0 : passed);
    clearTimeout(this.#timer);
    // the tick may have been the last; a timer counts whole milliseconds, and what is due must be over then
    if (this.#last !== null) this.#timer = window.setTimeout(this.#look, Math.min(Math.floor(due) + 1, often));
  };
}
