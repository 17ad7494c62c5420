/** A host that exists nowhere. Whatever is addressed to it and reaches the proxy has left the browser. */
export const probeHost = 'probe.example';

/**
 * Runs in an extension page: tries every way out of it and every way of running foreign code, one after another, and
 * says for each whether the page's policy stopped it. Written as one function without imports, because its source is
 * sent to the browser. Code is evaluated inside a timer: drivers lift the policy for what they evaluate themselves.
 * The frame and the form use http: Chromium opens an empty connection ahead of a navigation that it then refuses, which
 * would count as a leak with https although no request is ever made. The extension has neither frames nor forms.
 */
export async function pageProbes(host: string): Promise<Record<string, string>> {
  const seen: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
  const put = (name: string, set: Record<string, string>): void => {
    const element = Object.assign(document.createElement(name), set);
    document.body.append(element);
  };
  const away = `https://${host}`;
  const tries: Record<string, readonly [directive: string, attempt: () => unknown]> = {
    'inline script': ['script-src', () => put('script', { textContent: 'window.foreign = 1' })],
    'remote script': ['script-src', () => put('script', { src: `${away}/s.js` })],
    'data script': ['script-src', () => put('script', { src: 'data:text/javascript,window.foreign=1' })],
    'inline handler': ['script-src', () => document.body.setAttribute('onclick', 'window.foreign = 1')],
    eval: ['script-src', () => setTimeout(() => (0, eval)('window.foreign = 1'))],
    'function from text': ['script-src', () => setTimeout(() => new Function('window.foreign = 1')())],
    'inline style': ['style-src', () => document.body.setAttribute('style', 'color: red')],
    'remote style': ['style-src', () => put('link', { rel: 'stylesheet', href: `${away}/s.css` })],
    image: ['img-src', () => put('img', { src: `${away}/i.png` })],
    sound: ['media-src', () => put('audio', { src: `${away}/a.mp3` })],
    font: ['font-src', () => void new FontFace('f', `url(${away}/f.woff2)`).load().catch(() => 'expected')],
    object: ['object-src', () => put('object', { data: `${away}/o` })],
    frame: ['frame-src', () => put('iframe', { src: `http://${host}/f` })],
    fetch: ['connect-src', () => void fetch(`${away}/fetch`).catch(() => 'expected')],
    'request object': [
      'connect-src',
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${away}/xhr`);
        request.send();
      },
    ],
    beacon: ['connect-src', () => navigator.sendBeacon(`${away}/beacon`, 'x')],
    socket: ['connect-src', () => new WebSocket(`wss://${host}/socket`)],
    'event source': ['connect-src', () => new EventSource(`${away}/events`)],
    base: ['base-uri', () => document.head.append(Object.assign(document.createElement('base'), { href: `${away}/` }))],
    form: [
      'form-action',
      () => {
        const form = Object.assign(document.createElement('form'), { action: `http://${host}/form`, method: 'post' });
        document.body.append(form);
        form.submit();
      },
    ],
  };
  const result: Record<string, string> = {};
  for (const [name, [directive, attempt]] of Object.entries(tries)) {
    seen.length = 0;
    try {
      attempt();
    } catch (error) {
      // refused on the spot; the event still has to come
      result[name] = String(error);
    }
    for (let turn = 0; turn < 40 && !seen.some((each) => each.startsWith(directive)); turn += 1) {
      await new Promise((done) => setTimeout(done, 25));
    }
    result[name] = seen.some((each) => each.startsWith(directive)) ? 'blocked' : `open ${seen.join(', ')} ${result[name] ?? ''}`;
  }
  result['nothing foreign ran'] = 'foreign' in window ? 'open' : 'blocked';
  return result;
}

/** The same in a background worker, where there is no violation event: what is refused rejects or throws. */
export async function workerProbes(host: string): Promise<Record<string, string>> {
  const outcome = async (attempt: () => unknown): Promise<string> => {
    try {
      await attempt();
      return 'open';
    } catch {
      return 'blocked';
    }
  };
  return {
    'worker fetch': await outcome(() => fetch(`https://${host}/worker`)),
    'worker fetch without an answer': await outcome(() => fetch(`https://${host}/quiet`, { mode: 'no-cors' })),
  };
}
