/** What a walk through every card of a list saw. */
export interface Walked {
  readonly cards: number;
  /** Cards whose details could be read. */
  readonly opened: number;
  /** The address of every link, once. */
  readonly links: readonly string[];
  /** The names of all elements, once. */
  readonly elements: readonly string[];
  /** Attributes that would run something. */
  readonly handlers: readonly string[];
  /** Numbers whose digits stand in another order than they are written. */
  readonly turned: readonly string[];
  /** Signs that turn text or are not seen, in anything that is shown. */
  readonly unseen: readonly string[];
  /** What ran that was a text. */
  readonly ran: unknown;
  readonly errors: readonly string[];
}

/**
 * Opens every card of `<local-services>` on a page, one after the other, with what can be opened in it, and writes down what is there.
 * It is handed to a browser as it stands, so that it can name nothing outside.
 * @param more the words on the button that shows more cards
 */
export async function walkCards(more: string): Promise<Walked> {
  type Drawn = HTMLElement & { readonly updateComplete: Promise<unknown> };
  const find = (root: ParentNode): Drawn | null => {
    const here = root.querySelector<Drawn>('local-services');
    if (here) return here;
    for (const each of root.querySelectorAll('*')) {
      const inside = each.shadowRoot && find(each.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const list = find(document);
  const root = list?.shadowRoot;
  if (!list || !root) throw new Error('there is no list');
  const drawn = async (): Promise<void> => {
    await list.updateComplete;
    await new Promise((done) => setTimeout(done));
  };
  const showMore = (): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent?.trim() === more);
  for (let button = showMore(); button; button = showMore()) {
    button.click();
    await drawn();
  }
  for (const fold of root.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true;
  const seen = { links: new Set<string>(), elements: new Set<string>(), handlers: new Set<string>(), unseen: new Set<string>() };
  const turned = new Set<string>();
  /** Digits by where they stand, line by line and from the left. */
  const digitsAsSeen = (element: Element): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { digit: string; left: number; top: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index = 0, 0: digit } of (node.textContent ?? '').matchAll(/\d/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, top } = range.getBoundingClientRect();
        found.push({ digit, left, top: Math.round(top) });
      }
    return found
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map(({ digit }) => digit)
      .join('');
  };
  const lookAtElement = (each: Element): void => {
    seen.elements.add(each.localName);
    for (const { name, value } of each.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'style') seen.handlers.add(name);
      if (/^(href|src|action|xlink:href)$/.test(name)) seen.links.add(value);
    }
  };
  const look = (part: Element): void => {
    for (const each of part.querySelectorAll('*')) lookAtElement(each);
    const text = part.textContent ?? '';
    for (const sign of text.match(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g) ?? [])
      seen.unseen.add(sign.charCodeAt(0).toString(16));
    for (const each of part.querySelectorAll('.num')) {
      const written = each.textContent ?? '';
      if (digitsAsSeen(each) !== written.replace(/\D/g, '')) turned.add(written);
    }
  };
  let opened = 0;
  const cards = root.querySelectorAll('article');
  for (const card of cards) {
    const toggle = card.querySelector<HTMLElement>('button[aria-expanded]');
    toggle?.click();
    // what is behind it may be read from a file first
    const reports = (): readonly HTMLDetailsElement[] => [...card.querySelectorAll('details')];
    for (const end = Date.now() + 10_000; toggle && reports().length === 0 && Date.now() < end; ) await drawn();
    const report = reports().at(-1);
    if (report) {
      report.open = true;
      report.querySelector<HTMLElement>('.chip')?.click();
      await drawn();
      opened += 1;
    }
    look(card);
    toggle?.click();
    await drawn();
  }
  look(root.querySelector('.all') ?? list);
  const ran: unknown = Reflect.get(window, '__pwn') ?? null;
  return {
    cards: cards.length,
    opened,
    links: [...seen.links],
    elements: [...seen.elements].sort(),
    handlers: [...seen.handlers],
    unseen: [...seen.unseen],
    turned: [...turned],
    ran,
    errors,
  };
}

/** What the list itself draws; anything else came of a text. */
const known =
  /^(a|article|bdi|br|button|details|div|h[3-5]|input|label|li|ol|optgroup|option|p|path|pre|section|select|span|strong|summary|svg|ul)$/;
const allowed =
  /^(https:\/\/(?![^/]*@)[^\s"'<>\\]+|tel:\+?\d{2,20}|sms:\+?\d{2,20}|mailto:[^\s?,&%<>"']+@[^\s?,&%<>"']+(\?subject=[^&]*&body=[^&]*)?)$/;

/** What is wrong with what a walk saw; empty where nothing ran, leads astray or reads as something else. */
export const faultsOf = (walked: Walked): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({
      elements: walked.elements.filter((each) => !known.test(each)),
      links: walked.links.filter((each) => !allowed.test(each)),
      handlers: walked.handlers,
      turned: walked.turned,
      unseen: walked.unseen,
      errors: walked.errors,
      ran: walked.ran === null ? [] : [walked.ran],
      unopened: walked.cards === walked.opened ? [] : [walked.cards - walked.opened],
    }).filter(([, found]) => found.length > 0),
  );
