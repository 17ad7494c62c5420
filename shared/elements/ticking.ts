import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Two frames further apart than this, in milliseconds, were not a slow moment: the machine slept or the window was covered. Such
 * time does not count, so that an exercise never jumps ahead of the person.
 */
const slept = 1000;

/**
 * Calls `tick` once per drawn frame with the time since the last call, in milliseconds, while the element is on a page that
 * can be seen. Time behind a hidden tab does not count: nothing catches up. `hide` is called when the page goes out of sight.
 */
export class Ticking implements ReactiveController {
  #frame = 0;
  #last: number | null = null;
  #wanted = false;
  #connected = false;
  readonly #tick: (passed: number) => void;
  readonly #hide: () => void;

  constructor(host: ReactiveControllerHost, tick: (passed: number) => void, hide: () => void = () => undefined) {
    this.#tick = tick;
    this.#hide = hide;
    host.addController(this);
  }

  start(): void {
    this.#wanted = true;
    this.#arrange();
  }

  stop(): void {
    this.#wanted = false;
    this.#arrange();
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
    this.#arrange();
    if (document.visibilityState === 'hidden') this.#hide();
  };

  #arrange(): void {
    cancelAnimationFrame(this.#frame);
    this.#last = null;
    if (this.#wanted && this.#connected && document.visibilityState === 'visible') this.#frame = requestAnimationFrame(this.#onFrame);
  }

  #onFrame = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#onFrame);
    const passed = this.#last === null ? 0 : now - this.#last;
    this.#last = now;
    this.#tick(passed > slept ? 0 : passed);
  };
}
