import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type AudienceCode, isChild } from '#shared/directory/audiences.ts';
import { type ChannelKind, channelKinds, type Service } from '#shared/directory/service.ts';
import { isTopic, type Topic, topicGroups, topics } from '#shared/directory/topics.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Chosen } from './lines-data.ts';

/** What choosing needs of the view around it. */
export interface FiltersContext {
  readonly words: Words;
  readonly services: readonly Service[];
  readonly audience: AudienceCode;
  readonly chosen: Chosen;
  readonly choose: (patch: Partial<Chosen>) => void;
}

/** All that is offered to the youngest (content 27.2). */
const forYoungest: readonly Topic[] = ['food', 'child-abuse', 'bullying', 'emotional-distress', 'students', 'things-to-do'];

const primary = (tag: string): string => tag.split('-')[0] ?? tag;
const chosenIn = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');

/** What some line here is about: practical things first, feelings later (content 27.1). */
function topicChoice({ words, services, audience, chosen, choose }: FiltersContext): TemplateResult {
  const here = new Set(services.flatMap((each) => each.topics));
  const isShown = ({ id, child }: (typeof topics)[number]): boolean =>
    here.has(id) && (!isChild(audience) || (child && (audience !== 'c6' || forYoungest.includes(id))));
  const label = (id: Topic): string => words.t((isChild(audience) ? `topics.${id}.child` : `topics.${id}`) as WordKey);
  const pick = (event: Event): void => {
    const id = chosenIn(event);
    choose({ topics: isTopic(id) ? [id] : [] });
  };
  return html`<label class="choice">${words.t('directory.topic')}
    <select @change=${pick}>
      <option value="" ?selected=${chosen.topics.length === 0}>${words.t('widget.view.topics.all')}</option>
      ${topicGroups.map((group) => {
        const own = topics.filter((each) => each.group === group && isShown(each));
        return own.length === 0
          ? nothing
          : html`<optgroup label=${words.t(`directory.group.${group}`)}>${own.map(
              ({ id }) => html`<option value=${id} ?selected=${chosen.topics.includes(id)}>${label(id)}</option>`,
            )}</optgroup>`;
      })}
    </select></label>`;
}

/** The languages that some line names. A line whose languages are only reported stays in the list whatever is chosen. */
function languageChoice({ words, services, chosen, choose }: FiltersContext): TemplateResult | typeof nothing {
  const names = new Intl.DisplayNames(words.tag, { type: 'language' });
  const tags = [...new Set(services.flatMap(({ languages }) => languages.map(primary)))];
  const named = tags.map((tag) => [tag, names.of(tag) ?? tag] as const).sort((a, b) => a[1].localeCompare(b[1], words.tag));
  if (named.length < 2) return nothing;
  return html`<label class="choice">${words.t('directory.language')}
    <select @change=${(event: Event) => choose({ speaks: chosenIn(event) || null })}>
      <option value="" ?selected=${chosen.speaks === null}>${words.t('directory.language.any')}</option>
      ${named.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === chosen.speaks}>${name}</option>`)}
    </select></label>`;
}

/** The ways of contact that there are here. */
function waysChoice({ words, services, chosen, choose }: FiltersContext): TemplateResult | typeof nothing {
  const here = channelKinds.filter((kind) => services.some(({ channels }) => channels.some((each) => each.kind === kind)));
  if (here.length < 2) return nothing;
  const toggled = (kind: ChannelKind): readonly ChannelKind[] =>
    chosen.kinds.includes(kind) ? chosen.kinds.filter((each) => each !== kind) : [...chosen.kinds, kind];
  return html`<div role="group" aria-labelledby="ways"><p id="ways">${words.t('directory.ways')}</p>
    <div class="chips">${here.map(
      (kind) =>
        html`<button class="chip" aria-pressed=${chosen.kinds.includes(kind)} @click=${() => choose({ kinds: toggled(kind) })}>${words.t(`services.kind.${kind}`)}</button>`,
    )}</div></div>`;
}

/** Everything to choose lines by but "open now", as on the screen Help of the extension. Nothing of it is kept or sent. */
export const filtersView = (context: FiltersContext): TemplateResult =>
  html`<div class="choices">
    ${isChild(context.audience) ? html`<p class="soft">${context.words.t('topics.grown-up')}</p>` : nothing}
    ${topicChoice(context)} ${languageChoice(context)} ${waysChoice(context)}
  </div>`;
