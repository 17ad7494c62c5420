import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls `tick` once per drawn frame with the time since the last call, in milliseconds, while the element is on a page that
 * can be seen. Time behind a hidden tab does not count: nothing catches up.
 */
export class Ticking implements ReactiveController {
  #frame = 0;
  #last: number | null = null;
  #wanted = false;
  #connected = false;
  readonly #tick: (passed: number) => void;

  constructor(host: ReactiveControllerHost, tick: (passed: number) => void) {
    this.#tick = tick;
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
    document.addEventListener('visibilitychange', this.#arrange);
    this.#arrange();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#arrange);
    this.#arrange();
  }

  #arrange = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#last = null;
    if (this.#wanted && this.#connected && document.visibilityState === 'visible') this.#frame = requestAnimationFrame(this.#onFrame);
  };

  #onFrame = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#onFrame);
    const passed = this.#last === null ? 0 : now - this.#last;
    this.#last = now;
    this.#tick(passed);
  };
}
