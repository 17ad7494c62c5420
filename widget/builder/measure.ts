import { html, type TemplateResult } from 'lit/html.js';
import { mostRoom } from '../static/room.ts';
import type { Shop } from './shop.ts';

/** Widths at which the card is measured, in CSS pixels: the narrowest with two columns beside each other, and a phone with its margins. */
const columns = { wide: 720, narrow: 343 } as const;

/** One rem at the reader's medium size, in CSS pixels. */
const rem = 16;

/** The same card twice more, unseen and unheard, at the two widths whose height the snippet keeps free. */
export const measureView = (): TemplateResult => html`<div class="measure" inert aria-hidden="true">
  <wellbeing-widget data-column="wide"></wellbeing-widget><wellbeing-widget data-column="narrow"></wellbeing-widget></div>`;

/** Follows how high they are. `changed` gets rem, rounded up. */
export function watchRoom(shop: Shop): void {
  const height = (column: 'wide' | 'narrow'): number => {
    const card = document.querySelector(`[data-column=${column}]`);
    return Math.min(mostRoom, Math.ceil((card?.getBoundingClientRect().height ?? 0) / rem));
  };
  const observer = new ResizeObserver(() => {
    const [wide, narrow] = [height('wide'), height('narrow')];
    // not drawn yet
    if (wide < 2 || narrow < 2 || (shop.room?.wide === wide && shop.room.narrow === narrow)) return;
    shop.change((to) => (to.room = { wide, narrow }));
  });
  for (const [name, width] of Object.entries(columns)) {
    const card = document.querySelector<HTMLElement>(`[data-column=${name}]`);
    if (!card) continue;
    card.style.inlineSize = `${width}px`;
    observer.observe(card);
  }
}
