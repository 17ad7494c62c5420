import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a copy button says: it can be pressed, it wants a second press, it was pressed. */
export type CopyState = 'copy' | 'again' | 'copied';

/**
 * The copy buttons of an element. The page copies, since only it knows how: it is told with `service-copy`, and says with
 * `preventDefault()` that it could not. Where someone may be watched nothing is copied before a second press (content 23.1).
 */
export class Copying implements ReactiveController {
  #armed: string | null = null;
  #copied: string | null = null;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #isCareful: () => boolean;

  constructor(host: ReactiveControllerHost & EventTarget, isCareful: () => boolean) {
    this.#host = host;
    this.#isCareful = isCareful;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#armed = null;
    this.#copied = null;
  }

  readonly stateOf = (text: string): CopyState => {
    if (text === this.#copied) return 'copied';
    return text === this.#armed ? 'again' : 'copy';
  };

  readonly press = (text: string): void => {
    if (this.#isCareful() && this.#armed !== text) {
      this.#armed = text;
      this.#copied = null;
    } else {
      const event = new CustomEvent('service-copy', { detail: { text }, bubbles: true, cancelable: true });
      this.#armed = null;
      this.#copied = this.#host.dispatchEvent(event) ? text : null;
    }
    this.#host.requestUpdate();
  };
}
