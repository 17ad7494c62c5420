import { html, nothing, type TemplateResult } from 'lit';
import { type Problem, problems, reportHref, reportText } from '../directory/report.ts';
import type { Service } from '../directory/service.ts';
import { type CardContext, copyButton } from './service-card.ts';

/** What a report needs: where it goes, what is chosen, and how to choose. */
export interface ReportState {
  readonly address: string;
  /** A page to report on instead, where the keeper of the list has one. */
  readonly page?: string | null;
  readonly problem: Problem | null;
  readonly choose: (problem: Problem) => void;
}

/** Says what is wrong with an entry, to be sent by the person's own mail program or copied. Nothing about the person is in it. */
export function reportView(service: Pick<Service, 'name' | 'id'>, context: CardContext, state: ReportState): TemplateResult {
  const { words } = context;
  const { address, page, problem, choose } = state;
  const way = (of: Problem): TemplateResult =>
    page
      ? html`<a class="btn" href=${page} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${words.t('local.report.page')}</a>`
      : html`<a class="btn" href=${reportHref(words, service, of, address)} rel="noopener noreferrer">${words.t('services.report.mail')}</a>`;
  return html`<details>
    <summary>${words.t('services.report')}</summary>
    <div class="part">
      <p id="what">${words.t('services.report.what')}</p>
      <div class="row" role="group" aria-labelledby="what">
        ${problems.map(
          (each) =>
            html`<button type="button" class="chip" aria-pressed=${each === problem} @click=${() => choose(each)}>${words.t(`services.report.${each}`)}</button>`,
        )}
      </div>
      ${
        problem
          ? html`<pre>${reportText(words, service, problem)}</pre>
              <div class="row">
                ${way(problem)}
                ${copyButton(reportText(words, service, problem), context)}
              </div>
              ${page ? nothing : html`<p class="soft">${words.t('services.report.nothing')}</p><p class="soft">${words.t('services.report.shows')}</p>`}`
          : nothing
      }
    </div>
  </details>`;
}
