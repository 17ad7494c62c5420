/** What the page around says when it wants to know the height; with it comes the port on which it is told. */
export const connect = 'wellbeing-connect';

/** The least and the most that is ever told, in CSS pixels, and how seldom at the most, in milliseconds (assurance W10). */
export const bounds = { least: 100, most: 4000, pause: 100 } as const;

/** A height that may be told: a whole number within the bounds; null for anything else. */
export const heightOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= bounds.least && value <= bounds.most ? value : null;

/** Within the bounds, whole. */
const clamped = (height: number): number => Math.min(bounds.most, Math.max(bounds.least, Math.ceil(height)));

/**
 * Tells the page around how high this one is, on the port that it gave, and nothing else. Only the window around is listened to, only the
 * one word, only once. Nothing of what the person does is told; the port is never read.
 */
export function tellHeight(measured: Element): void {
  let port: MessagePort | null = null;
  let told = 0;
  let due = false;
  const tell = (): void => {
    due = false;
    const height = clamped(measured.getBoundingClientRect().height);
    if (port && height !== told) port.postMessage(height);
    told = height;
  };
  const soon = (): void => {
    if (due) return;
    due = true;
    setTimeout(tell, bounds.pause);
  };
  const hear = ({ source, data, ports: [given] }: MessageEvent<unknown>): void => {
    if (source !== window.parent || window.parent === window || data !== connect || !given) return;
    removeEventListener('message', hear);
    port = given;
    new ResizeObserver(soon).observe(measured);
    soon();
  };
  addEventListener('message', hear);
}
