import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstNumbers } from '#shared/directory/first-numbers.ts';
import { type FirstLine, isNumber, linkOf, type Note } from './first-lines.ts';
import type { Scene } from './scene.ts';
import type { FirstKey } from './words.ts';

/** The whole card: the bar with the way out, the emergency number, lines, exercises, what this is not. */
export function card(scene: Scene): TemplateResult {
  const { t, settings, inner, later, english } = scene;
  return html`<div class="top" part="top">
      ${inner ? html`<button class="num back" @click=${() => inner.back()}>${t('widget.back')}</button><h2>${inner.title(scene)}</h2>` : html`<h2>${t('widget.tagline')}</h2>`}
      ${settings.exit && html`<a class="exit" part="exit" href=${settings.exit} rel="nofollow noreferrer" @click=${scene.leave}>${t('widget.leave')}</a>`}
      ${/b/.test(settings.layout) ? html`<button class="num" @click=${scene.close}>${t('widget.close')}</button>` : nothing}
    </div>
    <div class="body">
      ${settings.isPinned ? pinned(scene) : emergency(scene)}
      <div class="home" ?inert=${inner}>
        <slot name="before"></slot>
        ${later?.own(scene)}
        ${
          later?.list(scene) ??
          html`<div class="cols"><div>
          <h3>${t('widget.lines')}</h3>
          <ul class="lines">${scene.lines?.map((each) => line(scene, each))}${scene.lines?.length === 0 ? html`<li class="soft">${later?.none()}</li>` : nothing}</ul>
          <div class="soft place">${scene.lines && later?.place(scene)}</div>
        </div>${scene.lines && quiet(scene)}</div>`
        }
        <slot name="after"></slot>
      </div>
      ${inner && html`<div class="inner">${inner.view(scene)}</div>`}
    </div>
    <div class="foot" part="foot">
      <p>${later?.disclaimer(scene) ?? t('widget.disclaimer')} ${t('widget.stores')}</p>
      ${settings.exit && html`<p>${t('widget.leave.about')}</p>`}
      <div class=${english ? 'how' : ''}>${later?.foot(scene)}</div>
    </div>`;
}

/** `help="always"`: the emergency number and the first line stay at the top, and open the card for a moment that is too much. */
export function pinned(scene: Scene): TemplateResult {
  const [first] = scene.lines ?? [];
  return html`<div class="pin">${emergency(scene)}<ul>${first && line(scene, first)}</ul>
    <button class="num" @click=${() => scene.turn('now')}>${scene.t('widget.now')}</button></div>`;
}

/** A safety text; with the English sentence beside it in a language that nobody has reviewed. */
const safety = ({ t, english }: Scene, key: FirstKey): TemplateResult =>
  html`${t(key)}${english && html`<br /><span lang="en" dir="ltr">${english(key)}</span>`}`;

function emergency(scene: Scene): TemplateResult {
  const { t, region, contact } = scene;
  const numbers = region ? firstNumbers(region) : [];
  return html`<div class="sos" part="emergency">
    <div><strong>${safety(scene, 'widget.danger')}</strong>${numbers.length === 0 ? html`<br />${safety(scene, 'widget.local')}` : nothing}</div>
    ${numbers.map(
      ({ kind, number, confirmed }) =>
        html`<div>${kind === 'general' ? nothing : t(`widget.${kind}`)} <a class="num" href="tel:${number}" @click=${contact}><bdi dir="ltr">${number}</bdi></a>
          ${confirmed ? nothing : html`<br />${safety(scene, 'widget.note.u')}`}</div>`,
    )}
  </div>`;
}

function line({ t, later, contact }: Scene, line: FirstLine): TemplateResult {
  const [name, , kind, value, keyword, notes = ''] = line;
  const href = linkOf(line);
  const shown = html`${kind === 'phone' ? nothing : t(`widget.${kind}`)} ${isNumber(line) ? html`<bdi dir="ltr">${value}</bdi>` : nothing}`;
  return html`<li><div><strong>${name}</strong>${keyword && `, ${t(kind === 'phone' ? 'widget.menu' : 'widget.keyword', keyword)}`}
      ${[...notes].map((note) => html`<div>${t(`widget.note.${note as Note}`)}</div>`)}
      <div class="soft how">${later?.state(line)}</div></div>
    ${href ? html`<a class="num" href=${href} rel="noopener noreferrer" @click=${contact}>${shown}</a>` : shown}</li>`;
}

const quiet = ({ t, settings, turn }: Scene): TemplateResult | typeof nothing =>
  settings.exercises.length === 0
    ? nothing
    : html`<div><h3>${t('widget.quiet')}</h3>
      ${settings.exercises.map(
        (kind) => html`<button class="pick" part="exercise" @click=${() => turn(kind)}>
          <b>${t(`widget.${kind}`)}</b><span class="soft">${t(`widget.${kind}.line`)}</span></button>`,
      )}</div>`;
