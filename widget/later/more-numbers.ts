import { html, nothing, type TemplateResult } from 'lit/html.js';
import { smsHref, telHref } from '#shared/directory/channels.ts';
import type { EmergencyEntry, EmergencyNumber } from '#shared/directory/emergency.ts';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { listed, sayMonth } from '#shared/directory/say-service.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Scene } from '../scene.ts';

/** A sentence about safety, with the English one beside it in a language that nobody has reviewed. */
function safety(words: Words, key: WordKey, params: Readonly<Record<string, string>> = {}): TemplateResult {
  const english = words.english(key, params);
  return html`${words.t(key, params)}${english ? html`<br /><span class="soft" lang="en" dir="ltr">${english}</span>` : nothing}`;
}

/** Where the numbers come from; of sources that disagree the newest is named as no more than that. */
function sourceOf({ t, tag }: Words, { source, doubt }: EmergencyEntry): string {
  if (source.month === null) return t('help.source.undated');
  return t(`help.${doubt === 'conflict' ? 'sources' : 'source'}.${source.kind}` as WordKey, { month: sayMonth(tag, source.month) });
}

/** Numbers that are dialled alike stand in one row: in Japan 119 is both ambulance and fire brigade. */
function row(same: readonly EmergencyNumber[], words: Words, contact: () => void): TemplateResult {
  const [first] = same;
  if (!first) return html``;
  const { kind, number, terms } = first;
  const href = kind === 'text' ? smsHref(number, 'own') : telHref(number, 'own');
  const isWritten = kind === 'text' || kind === 'textphone';
  const shown = html`<bdi dir="ltr">${number}</bdi>`;
  const kinds = listed(
    words.tag,
    same.map((each) => words.t(`help.kind.${each.kind}`)),
  );
  return html`<li><div><strong>${kinds}</strong>
      ${isWritten ? html`<p class="soft">${safety(words, `help.text.${terms ?? 'all'}`)}</p>` : nothing}
      ${same.every((each) => each.confirmed) ? nothing : html`<p class="soft">${safety(words, 'help.not-confirmed')}</p>`}</div>
    ${href ? html`<a class="num" href=${href} @click=${contact}>${shown}</a>` : shown}</li>`;
}

/** That sources disagree, and what the others print: whoever needs it can try the next number. */
function doubtOf(entry: EmergencyEntry, words: Words): TemplateResult | typeof nothing {
  if (!entry.doubt) return nothing;
  const others = entry.others.map(
    ({ kind, number }) => html`<li><span>${words.t(`help.kind.${kind}`)}</span> <bdi class="num" dir="ltr">${number}</bdi></li>`,
  );
  return html`<p>${safety(words, `help.${entry.doubt}`)}</p>
    ${others.length > 0 ? html`<p>${safety(words, 'widget.view.numbers.others')}</p><ul class="rows">${others}</ul>` : nothing}`;
}

/** The emergency numbers that the first view has no room for: all of the country but those that stand above, and what is in doubt about them. */
export function moreNumbers(
  entry: EmergencyEntry | null,
  words: Words,
  { contact }: Pick<Scene, 'contact'>,
): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  const above = firstNumbers(entry.region);
  const isAbove = ({ kind, number }: EmergencyNumber): boolean => above.some((each) => each.kind === kind && each.number === number);
  const rest = entry.numbers.filter((each) => !isAbove(each));
  const way = ({ kind, number }: EmergencyNumber): string => `${kind.startsWith('text') ? kind : 'call'} ${number}`;
  const rows = [...new Set(rest.map(way))].map((each) => rest.filter((number) => way(number) === each));
  if (rows.length === 0 && !entry.doubt) return nothing;
  return html`<div class="numbers" role="group" aria-labelledby="numbers"><h3 id="numbers">${words.t('widget.view.numbers')}</h3>
    <ul class="rows">${rows.map((same) => row(same, words, contact))}</ul>
    ${doubtOf(entry, words)}
    <p class="soft">${sourceOf(words, entry)}</p></div>`;
}
