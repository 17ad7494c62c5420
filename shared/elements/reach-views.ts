import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../directory/lines-for.ts';
import { type AfterFacts, afterPlaces, type Fact, noteLines, reachAfter, reachLines } from '../directory/reach.ts';
import { type Said, said } from '../directory/say-hours.ts';
import type { WordKey, Words } from '../i18n/translate.ts';

/** A sentence that safety rests on: in a draft language the English stands beside it. */
function safe({ key, params }: Said, words: Words): TemplateResult {
  const english = words.english(key, params);
  return html`${words.t(key, params)} ${english ? html`<span class="soft" lang="en" dir="ltr">${english}</span>` : nothing}`;
}

/** What is known and what is not; both look the same. */
export function factsView(facts: readonly Fact[], words: Words): TemplateResult {
  return html`<h4>${words.t('reach.facts')}</h4>
    <dl>
      ${facts.map(({ label, says }) => html`<div><dt>${words.t(label)}</dt>${says.map((each) => html`<dd>${safe(each, words)}</dd>`)}</div>`)}
    </dl>`;
}

/** Words to show for people who would rather not speak, small or over the whole width. */
export function noteView(words: Words, large: boolean, press: () => void): TemplateResult {
  return html`<details>
    <summary>${words.t('reach.note')}</summary>
    <div class="part">
      <p class="soft">${words.t('reach.note.use')}</p>
      <div class=${large ? 'note note--large' : 'note'}>${noteLines(words).map((line) => html`<p>${line}</p>`)}</div>
      <button type="button" class="btn" aria-pressed=${large} @click=${press}>${words.t(large ? 'reach.note.small' : 'reach.note.large')}</button>
    </div>
  </details>`;
}

/** Words for during a contact. */
export function duringView(words: Words, age: 'adult' | 'teen'): TemplateResult {
  return html`<details>
    <summary>${words.t('reach.lines')}</summary>
    <dl class="part">
      ${reachLines.map(
        (id) =>
          html`<div><dt class="soft">${words.t(`reach.line.${id}.when`)}</dt><dd>${words.t(age === 'teen' ? `reach.line.${id}.teen` : `reach.line.${id}`)}</dd></div>`,
      )}
    </dl>
  </details>`;
}

/** What can be done afterwards; what helps when nobody answers stands open after a press on "No answer". */
export function afterView(words: Words, facts: AfterFacts, unanswered: boolean): TemplateResult {
  const places = afterPlaces(words, facts);
  const lines = (id: string, count: number): readonly TemplateResult[] =>
    Array.from({ length: count }, (_, index) => html`<li>${safe(said(`reach.after.${id}.${index}` as WordKey, places), words)}</li>`);
  return html`<h4>${words.t('reach.after')}</h4>
    ${reachAfter.map(
      ({ id, count }) => html`<details ?open=${id === 'nobody' && unanswered}>
        <summary>${words.t(`reach.after.${id}`)}</summary>
        <ul class="part">${lines(id, count)}</ul>
      </details>`,
    )}`;
}

/** The card for children up to 12: who can be told. A line for children stands in the sentence about it. */
export function childView({ channel, service }: Line, words: Words): TemplateResult {
  const line = service.audiences.includes('children') ? `${service.name}, ${channel.value}` : '';
  return html`<h4>${words.t('reach.child')}</h4>
    <ul class="part">
      ${Array.from({ length: 6 }, (_, index) => html`<li>${words.t(`reach.child.${index}` as WordKey, { child_helpline: line }).trim()}</li>`)}
    </ul>`;
}
