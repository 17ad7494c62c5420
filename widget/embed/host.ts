import { connect, heightOf } from './height.ts';

/** Frames that were asked already. */
const asked = new WeakSet<HTMLIFrameElement>();

/** Asks a frame for its height, and gives it that height. What comes back on the port is taken only as a whole number within the bounds. */
function ask(frame: HTMLIFrameElement): void {
  if (asked.has(frame) || !frame.contentWindow) return;
  asked.add(frame);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>): void => {
    const height = heightOf(data);
    if (height !== null) frame.style.blockSize = `${height}px`;
  };
  // a sandboxed frame has no origin that could be named; the word says nothing, and the port goes to this one window
  frame.contentWindow.postMessage(connect, '*', [port2]);
}

/** Every frame with `data-wellbeing`, now or when it has loaded. */
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-wellbeing]')) {
  frame.addEventListener('load', () => {
    asked.delete(frame);
    ask(frame);
  });
  ask(frame);
}
