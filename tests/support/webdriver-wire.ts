/** What the driver answers: a value, or an error with its name from the WebDriver standard. */
interface Answer {
  readonly value: unknown;
}

export interface Wire {
  /** Whether the driver is up and takes a session. */
  isReady(): Promise<boolean>;
  /** Starts a session; gives the path under which it is spoken to. */
  begin(capabilities: Readonly<Record<string, unknown>>): Promise<string>;
  /** Sends one command. @throws the driver's own error name and message */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** No command of a test takes this long; a browser that hangs is told apart from one that is slow. */
const patience = 60_000;

/** WebDriver over HTTP, as the standard writes it: a command is a path, and JSON goes both ways. */
export function makeWire(port: number): Wire {
  const send: Wire['send'] = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as Answer;
    if (answer.ok) return value;
    const { error, message } = value as { readonly error: string; readonly message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
  return {
    send,
    isReady: async () => {
      try {
        return ((await send('GET', '/status')) as { readonly ready: boolean }).ready;
      } catch {
        // it does not listen yet
        return false;
      }
    },
    begin: async (alwaysMatch) => {
      const value = (await send('POST', '/session', { capabilities: { alwaysMatch } })) as { readonly sessionId: string };
      return `/session/${value.sessionId}`;
    },
  };
}
