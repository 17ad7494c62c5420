import { html, type TemplateResult } from 'lit/html.js';
import { allAttributes } from '../settings.ts';
import { attributesOf } from './choices.ts';
import { isBegun, packText } from './pack-text.ts';
import type { Shop } from './shop.ts';

const widths = [null, 720, 380] as const;

/** The pack that is being written stands inside the tag, as a site may put it there; the same text again changes nothing. */
function carry(element: Element, text: string | null): void {
  const inside = element.querySelector(':scope > script');
  if ((inside?.textContent ?? null) === text) return;
  inside?.remove();
  if (text !== null) {
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });
    element.append(script);
  }
  // an attribute that is set again makes the element read its tag again
  element.setAttribute('theme', element.getAttribute('theme') ?? 'auto');
}

/** Gives every widget of this page what was chosen. They are the real element from beside this page, kept from one drawing to the next. */
export function dress({ choices, draft }: Shop): void {
  const attributes = new Map(attributesOf(choices));
  const text = isBegun(draft) ? packText(draft) : null;
  for (const element of document.querySelectorAll('wellbeing-widget')) {
    for (const name of allAttributes()) {
      const value = attributes.get(name) ?? (name === 'theme' ? 'auto' : undefined);
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    carry(element, text);
  }
}

/** What a visitor sees, in the width of a page, a column or a phone. */
export function previewView(shop: Shop): TemplateResult {
  const { t } = shop;
  return html`<section class="stack stack--s" aria-labelledby="preview"><div class="row row--ends"><h2 id="preview">${t('preview')}</h2>
      <div class="chips" role="group" aria-label=${t('preview.width')}>${widths.map(
        (each) =>
          html`<button type="button" class="chip" aria-pressed=${each === shop.width} @click=${() => shop.change((to) => (to.width = each))}>${each ?? '100 %'}</button>`,
      )}</div></div>
    <div class="preview" data-width=${shop.width ?? 'all'}><wellbeing-widget></wellbeing-widget></div></section>`;
}

/** The same beside the pack while it is written: to look at only, since all of it can be used above. */
export const packPreview = ({
  t,
}: Shop): TemplateResult => html`<section class="beside" aria-labelledby="pack-preview"><div class="stack stack--s">
  <h2 id="pack-preview">${t('preview.pack')}</h2>
  <div class="preview" tabindex="0" role="group" aria-labelledby="pack-preview"><wellbeing-widget inert></wellbeing-widget></div></div></section>`;
