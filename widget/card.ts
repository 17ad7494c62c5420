import { firstNumbers } from '#shared/directory/first-numbers.ts';
import type { Service } from '#shared/directory/service.ts';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { linkOf } from './country-lines.ts';
import type { Scene } from './scene.ts';

/** Lines that the first view shows; the others are one press away. */
const firstLines = 3;

/** The whole card: the bar with the way out, the emergency number, lines, exercises, what this is not. */
export function card(scene: Scene): TemplateResult {
  const { t, settings, inner } = scene;
  return html`<div class="top" part="top">
      <svg class="mark" viewBox="0 0 36 33" aria-hidden="true"><path d="M9.5 17a8.5 8.5 0 0 1 17 0z" /><path d="M.5 19h35c-1.5 8-8.5 13-17.5 13S2 27 .5 19z" /></svg>
      <h2>${t('widget.tagline')}</h2>
      ${exit(scene)}
      ${settings.layout === 'button' ? html`<button class="close" aria-label=${t('widget.close')} @click=${scene.close}>✕</button>` : nothing}
    </div>
    <div class="body">
      <div class="home" ?inert=${inner !== null}>
        <slot name="before"></slot>
        ${emergency(scene)}
        <div class="cols"><section>${lines(scene)}</section>${quiet(scene)}</div>
        <slot name="after"></slot>
      </div>
      ${inner ?? nothing}
    </div>
    <div class="foot" part="foot">
      <p>${t('widget.disclaimer')} ${t('widget.stores')}</p>
      ${settings.exit ? html`<p>${t('widget.leave.about')}</p>` : nothing}
      ${scene.later?.foot(scene) ?? nothing}
    </div>`;
}

const exit = ({ t, settings, leave }: Scene): TemplateResult | typeof nothing =>
  settings.exit
    ? html`<a class="exit" part="exit" href=${settings.exit} rel="nofollow noreferrer" referrerpolicy="no-referrer" @click=${leave}>${t('widget.leave')}</a>`
    : nothing;

function emergency({ t, english, region, contact }: Scene): TemplateResult {
  const numbers = region ? firstNumbers(region) : [];
  const name = { police: t('widget.police'), ambulance: t('widget.ambulance'), general: '', fire: '' };
  return html`<div class="sos" part="emergency">
    <div><strong>${t('widget.danger')}</strong> ${numbers.length === 0 ? t('widget.local') : nothing}
      ${english ? html`<span lang="en" dir="ltr">${english('widget.danger')}</span>` : nothing}</div>
    ${numbers.map(
      ({ kind, number, confirmed }) =>
        html`<div class="sos__n">${name[kind]} <a class="num" href=${`tel:${number}`} aria-label=${t('widget.call', { number })} @click=${contact}><bdi dir="ltr">${number}</bdi></a>
          ${confirmed ? nothing : html`<small>${t('widget.unconfirmed')}</small>`}</div>`,
    )}
  </div>`;
}

function lines(scene: Scene): TemplateResult {
  const { t, services, later } = scene;
  return html`<h3>${t('widget.lines')}</h3>
    <ul class="lines">${services?.slice(0, firstLines).map((each) => line(scene, each))}</ul>
    ${services?.length === 0 ? html`<p class="soft">${t('widget.lines.none')}</p>` : nothing}
    <p class="soft place">${later?.place(scene) ?? nothing}</p>`;
}

function line({ t, later, contact }: Scene, service: Service): TemplateResult {
  const [channel] = service.channels;
  const href = channel ? linkOf(channel) : null;
  const written = channel && { email: t('widget.email'), chat: t('widget.chat'), web: t('widget.web') }[channel.kind as string];
  return html`<li><div><strong>${service.name}</strong>${channel?.keyword ? html`, ${t('widget.keyword', { keyword: channel.keyword })}` : nothing}
      <div class="soft how">${later?.state(service) ?? nothing}</div></div>
    ${href ? html`<a class="num" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer" @click=${contact}>${written ?? html`<bdi dir="ltr">${channel?.value}</bdi>`}</a>` : nothing}</li>`;
}

const quiet = ({ t, settings, openExercises }: Scene): TemplateResult | typeof nothing =>
  settings.exercises.length === 0
    ? nothing
    : html`<section><h3>${t('widget.quiet')}</h3>
      ${settings.exercises.map(
        (kind) => html`<button class="pick" part="exercise" @click=${() => openExercises(kind)}>
          <b>${t(`widget.${kind}`)}</b><span class="soft">${t(`widget.${kind}.line`)}</span></button>`,
      )}</section>`;
