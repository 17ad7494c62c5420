import type { CDPSession } from 'playwright-core';

/**
 * A page that Playwright does not list (the action popup, the side panel), driven over the DevTools protocol
 * through the browser's own session.
 */
export interface Surface {
  readonly url: string;
  /** Runs an expression and gives its value; `gesture` counts as a press of the person. */
  evaluate(expression: string, gesture?: boolean): Promise<unknown>;
  /** Presses a key with the real keyboard path, for example `Tab`, `Enter`, `ArrowUp`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the first button, link, radio or box with this accessible name, as a person's press. */
  click(name: string): Promise<void>;
  /** Waits until an expression is true. */
  until(expression: string, milliseconds?: number): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const codes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** Attaches to the first target whose address ends as given; waits for it to appear. */
export async function attach(browser: CDPSession, ending: string, milliseconds = 10_000): Promise<Surface> {
  const { targetId, url } = await findTarget(browser, ending, milliseconds);
  const send = await openTarget(browser, targetId);
  const evaluate = async (expression: string, gesture = false): Promise<unknown> => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: gesture });
    if (answer['exceptionDetails']) throw new Error(`${url}: ${JSON.stringify(answer['exceptionDetails']).slice(0, 600)}`);
    return (answer['result'] as { value?: unknown }).value;
  };
  const until = async (expression: string, limit = 10_000): Promise<void> => {
    const end = Date.now() + limit;
    while (!(await evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`${url}: never became true: ${expression}\n${await evaluate('document.body?.innerText')}`);
      await pause(40);
    }
  };
  return {
    url,
    evaluate,
    until,
    press: (key) => pressKey(send, key),
    type: async (text) => void (await send('Input.insertText', { text })),
    click: async (name) => {
      const found = `${finder}(${JSON.stringify(name)})`;
      await until(found);
      await evaluate(`${found}.click()`, true);
    },
    close: async () => void (await browser.send('Target.closeTarget', { targetId })),
  };
}

/** Finds by accessible name, close enough for our own screens: a label for the element, else its own text. */
const finder = `((wanted) => [...document.querySelectorAll('button, a, input, [role=radio], [role=tab]')].find((each) => {
  const label = each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? each.textContent;
  return label.trim().replace(/\\s+/g, ' ') === wanted && each.checkVisibility?.() !== false;
}))`;

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

async function findTarget(browser: CDPSession, ending: string, milliseconds: number): Promise<{ targetId: string; url: string }> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const { targetInfos } = await browser.send('Target.getTargets');
    const found = targetInfos.find((each) => each.url.split(/[?#]/u)[0]?.endsWith(ending));
    if (found) return found;
    if (Date.now() > end) throw new Error(`no target ends with ${ending}: ${targetInfos.map((each) => each.url).join(', ')}`);
    await pause(40);
  }
}

/** The older, nested form of attaching, since Playwright's session only carries messages of its own target. */
async function openTarget(browser: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId === sessionId) for (const tell of waiting.values()) tell({ error: { message: 'the target closed' } });
  });
  return (method, params = {}) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, (answer) => {
        waiting.delete(id);
        if (answer.error) failed(new Error(`${method}: ${answer.error.message}`));
        else done(answer.result ?? {});
      });
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(failed);
    });
}

async function pressKey(send: Send, key: string): Promise<void> {
  const code = codes[key] ?? key.toUpperCase().charCodeAt(0);
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const base = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
  await send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...base, ...(text ? { text } : {}) });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...base });
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
