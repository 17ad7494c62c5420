/** Runs in the page: for each sheet, what differs inside the widget from how it stands on the page without that sheet. */
export function differences(sheets: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const host = document.querySelector('wellbeing-widget');
  const worn = document.head.appendChild(document.createElement('style'));
  const inside = (root: ShadowRoot): Element[] =>
    [...root.querySelectorAll('*:not(slot, style)')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
  // lengths that a browser works out from the room there is; the box below tells of them
  const worked = /^--|^(inline-size|block-size|width|height|perspective-origin|transform-origin)$/;
  // the same for every element, and asked for once: naming them takes as long as reading them
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !worked.test(name));
  const look = (each: Element, from: DOMRect, pseudo?: string): Map<string, string> => {
    const style = getComputedStyle(each, pseudo);
    const found = new Map<string, string>();
    for (const name of names) found.set(name, style.getPropertyValue(name));
    const { x, y, width, height } = each.getBoundingClientRect();
    if (width > 0) found.set('box', [x - from.x, y - from.y, width, height].map((length) => Math.round(length * 8) / 8).join(' '));
    return found;
  };
  const looks = (): (readonly [string, Map<string, string>])[] => {
    const from = host?.shadowRoot?.querySelector('.w')?.getBoundingClientRect() ?? new DOMRect();
    const all = host?.shadowRoot ? inside(host.shadowRoot).filter((each) => !each.matches('[popover]')) : [];
    return all.map((each) => [`${each.localName}.${each.getAttribute('class')}`, look(each, from)]);
  };
  const mild = looks();
  const found: Record<string, string[]> = {};
  for (const [name, sheet] of Object.entries(sheets)) {
    worn.textContent = sheet;
    // a few tell enough
    found[name] = looks()
      .flatMap(([who, now], index) =>
        [...now]
          .filter(([property, value]) => mild[index]?.[1].get(property) !== value)
          .map(([property, value]) => `${who} ${property}: ${value}, not ${mild[index]?.[1].get(property)}`),
      )
      .slice(0, 6);
  }
  worn.remove();
  return found;
}
