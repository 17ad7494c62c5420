import { html, nothing, type TemplateResult } from 'lit';
import type { ListWords } from '../directory/say-service.ts';
import type { DrawnCode } from './service-events.ts';

/** The code that is open: of which address, and what became of drawing it. */
export interface OpenCode {
  readonly address: string;
  readonly drawn: DrawnCode | 'drawing' | 'failed';
}

/** A code that a phone's camera reads: dark on white in every look. */
export function codeView(code: OpenCode, number: string, { t }: ListWords): TemplateResult {
  const { drawn } = code;
  if (drawn === 'failed') return html`<p role="status">${t('services.code.failed')}</p>`;
  return html`<figure>
    <div class="scan">
      ${
        drawn === 'drawing'
          ? nothing
          : html`<svg viewBox=${`-2 -2 ${drawn.size + 4} ${drawn.size + 4}`} shape-rendering="crispEdges" role="img" aria-label=${t('services.code.alt', { number })}>
              <path d=${drawn.path}></path>
            </svg>`
      }
    </div>
    <figcaption class="soft">${t('services.code.how')}</figcaption>
  </figure>`;
}
