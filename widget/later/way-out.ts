import type { Host } from '../scene.ts';
import { wear } from './sheets.ts';
import css from './way-out.css?inline';

/** How often it is looked whether something covers the way out, in milliseconds: a notice about cookies comes without a sign. */
const pace = 1000;

const meets = (a: DOMRect, b: DOMRect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a press on the middle of this element would reach it. */
function isReached(root: ShadowRoot, element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const around = root.host.getRootNode();
  if (!(around instanceof Document || around instanceof ShadowRoot) || around.elementFromPoint(x, y) !== root.host) return false;
  return element.contains(root.elementFromPoint(x, y));
}

/** The way out at the corner of the window. */
class WayOut {
  readonly #host: Host;
  readonly #out = document.createElement('a');
  #wasSeen = false;
  #isDue = false;

  constructor(host: Host) {
    this.#host = host;
    this.#out.className = 'exit out';
    this.#out.part.add('exit', 'exit-corner');
    this.#out.rel = 'nofollow noreferrer';
    this.#out.popover = 'manual';
    this.#out.addEventListener('click', (event) => {
      event.preventDefault();
      host.leave();
    });
  }

  #isShown(): boolean {
    return this.#out.isConnected && this.#out.matches(':popover-open');
  }

  #hide(): void {
    if (this.#isShown()) this.#out.hidePopover();
  }

  #show({ textContent, href }: HTMLAnchorElement): void {
    const out = this.#out;
    if (!out.isConnected) this.#host.root.querySelector('.w')?.append(out);
    if (out.textContent !== textContent) out.textContent = textContent;
    out.href = href;
    if (out.isConnected && !this.#isShown()) out.showPopover();
  }

  /** Shows or hides it, by where its own place is at this moment. */
  check(): void {
    const { root } = this.#host;
    const own = root.querySelector<HTMLAnchorElement>('.exit:not(.out)');
    // over the corner nothing can be told of what lies under it; nothing is painted in between
    if (own && this.#isShown() && meets(own.getBoundingClientRect(), this.#out.getBoundingClientRect())) this.#hide();
    const isThere = own !== null && isReached(root, own);
    this.#wasSeen ||= isThere;
    const isWanted = this.#wasSeen || this.#host.settings().topics.includes('violence');
    // nothing may lie above the cover of a page that is being left
    if (own && !isThere && isWanted && !root.querySelector(':popover-open:not(.out)')) this.#show(own);
    else this.#hide();
  }

  /** Checks with the next picture, once however often it is asked. */
  soon = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      if (this.#host.root.host.isConnected) this.check();
    });
  };

  remove(): void {
    this.#out.remove();
  }
}

/**
 * Keeps "Leave quickly" within reach (assurance W8): while its own place has scrolled away or lies under something, it stands at the corner
 * of the window, above what the page can draw. It begins once the person has seen the widget, so that no page is covered for nothing; for who
 * lives with violence at once.
 */
export function keepWayOut(host: Host, signal: AbortSignal): void {
  const way = new WayOut(host);
  wear(host.root, css);
  addEventListener('scroll', way.soon, { signal, capture: true, passive: true });
  addEventListener('resize', way.soon, { signal, passive: true });
  const clock = setInterval(() => way.check(), pace);
  signal.addEventListener('abort', () => {
    clearInterval(clock);
    way.remove();
  });
  way.check();
}
