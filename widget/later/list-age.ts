import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '#shared/i18n/translate.ts';
import type { Day } from '#shared/time.ts';

/** After a year numbers are expected to have changed (assurance K: sources are re-read within a year). */
const old = 366 * 24 * 60 * 60 * 1000;

/** How old the lists beside the script are, and after a year who can put in newer ones: visitors and whoever keeps the page read the same line. */
export function listAge(words: Words, built: Day | null, now: number): TemplateResult | typeof nothing {
  if (built === null) return nothing;
  const day = Date.parse(built);
  const date = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return html`<p class="soft">${words.t('widget.view.age', { date })} ${now - day > old ? words.t('widget.view.age.old') : nothing}</p>`;
}
