import { html, nothing, type TemplateResult } from 'lit/html.js';
import { roomRule } from '../static/room.ts';
import { say } from '../words.ts';
import { folderOf } from './choices.ts';
import { isRemark, judge, type Obstacle, readPolicy } from './policy.ts';
import { type Shop, type Way, ways } from './shop.ts';
import { elementSnippet, fixedHeight, frameSnippet, plainSnippet } from './snippets.ts';
import { widgetWords } from './words.ts';

/** The HTML of a way in; null for what is no HTML to copy. */
export function codeOf(shop: Shop, way: Way): string | null {
  const { choices, isElsewhere, hash, services } = shop;
  const words = widgetWords(choices.language);
  const view = shop.view();
  if (way === 'element')
    return elementSnippet(choices, {
      view,
      leave: say(words, 'widget.leave'),
      integrity: isElsewhere ? hash : null,
      services: choices.layout === 'list' ? services : null,
      room: shop.room,
    });
  if (way === 'frame') return frameSnippet(choices, say(words, 'widget.title'));
  return way === 'plain' ? plainSnippet(view) : null;
}

async function copy(shop: Shop, code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    shop.change((to) => (to.copied = to.way));
  } catch {
    // not allowed here: the text stands there to be marked by hand
    const text = document.querySelector('.code');
    if (text) getSelection()?.selectAllChildren(text);
  }
}

function codeView(shop: Shop, code: string): TemplateResult {
  return html`<pre class="code" tabindex="0" aria-label=${shop.t(`way.${shop.way}`)} translate="no"><code>${code}</code></pre>
    <div><button type="button" class="btn" @click=${() => void copy(shop, code)}>${shop.t(shop.copied === shop.way ? 'copied' : 'copy')}</button>
    <span class="hide" role="status">${shop.copied === shop.way ? shop.t('copied') : nothing}</span></div>`;
}

/** The ways in, each with what it can and what it can't. */
export function waysView(shop: Shop): TemplateResult {
  const { t, way } = shop;
  const code = codeOf(shop, way);
  const print = (paper: 'poster' | 'handout'): void => {
    shop.change((to) => (to.paper = paper));
    requestAnimationFrame(() => globalThis.print());
  };
  return html`<section class="stack" aria-labelledby="ways"><h2 id="ways">${t('ways')}</h2>
    <div class="chips" role="group" aria-labelledby="ways">${ways.map(
      (each) =>
        html`<button type="button" class="chip" aria-pressed=${each === way} @click=${() => shop.change((to) => (to.way = each))}>${t(`way.${each}`)}</button>`,
    )}</div>
    <p>${t(`way.${way}.can`)}</p>
    ${code === null ? nothing : codeView(shop, code)}
    ${
      way === 'element'
        ? html`<label class="tick"><input type="checkbox" .checked=${shop.isElsewhere} @change=${(event: Event) =>
            shop.change(
              (to) => (to.isElsewhere = (event.target as HTMLInputElement).checked),
            )} /><span><b>${t('integrity')}</b><br /><span class="soft">${t('integrity.hint')}</span></span></label>`
        : nothing
    }
    ${way === 'poster' || way === 'handout' ? html`<div><button type="button" class="btn" @click=${() => print(way)}>${t('print')}</button></div>` : nothing}
    ${way === 'offline' ? html`<p><a class="btn btn--line" href="../offline.html" download>${t('open')}</a></p>` : nothing}
  </section>`;
}

const obstacle = (shop: Shop, { kind, add }: Obstacle): TemplateResult => {
  const code = kind === 'room' && shop.room ? roomRule(shop.room) : add;
  return html`<li><p>${shop.t(`policy.is.${kind}`, { height: fixedHeight })}</p>${
    code === '' ? nothing : html`<pre class="code" translate="no"><code>${code}</code></pre>`
  }</li>`;
};

/** Whether the rules of the host let the ways in work, and what to add. */
export function policyView(shop: Shop): TemplateResult {
  const { t, policy, choices } = shop;
  const folder = folderOf(choices);
  const page = URL.canParse(choices.page) ? new URL(choices.page) : null;
  const verdict = policy.trim() !== '' && folder && page ? judge(readPolicy(policy), new URL(folder), page) : null;
  const part = (way: 'element' | 'frame', list: readonly Obstacle[]): TemplateResult => {
    const says = list.length === 0 ? `${way}.ok` : list.every(isRemark) ? `${way}.but` : way;
    return html`<p><strong>${t(`policy.${says}`)}</strong></p>${
      list.length > 0 ? html`<ul class="stack stack--s">${list.map((each) => obstacle(shop, each))}</ul>` : nothing
    }`;
  };
  return html`<section class="stack stack--s" aria-labelledby="policy-title"><h2 id="policy-title">${t('policy')}</h2>
    <div class="field"><label for="policy">${t('policy.field')}</label>
      <textarea id="policy" class="input" rows="3" dir="ltr" spellcheck="false" aria-describedby="policy-hint" .value=${policy}
        @input=${(event: Event) => shop.change((to) => (to.policy = (event.target as HTMLTextAreaElement).value))}></textarea>
      <p id="policy-hint" class="soft">${t('policy.hint')}</p></div>
    <div class="stack stack--s" role="status">${
      verdict ? html`${part('element', verdict.element)}${part('frame', verdict.frame)}<p>${t('policy.plain.ok')}</p>` : nothing
    }</div></section>`;
}

const hosts = ['google', 'wix', 'squarespace', 'moodle', 'drupal', 'sharepoint', 'wordpress'] as const;

/** The day of the lists beside this page, as whoever keeps the site needs it. */
function age({ t, words, built }: Shop): string {
  if (built === null) return '';
  return t('current.lists', { date: new Intl.DateTimeFormat(words.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(built)) });
}

export const notesView = (shop: Shop): TemplateResult => html`<section class="stack stack--s"><h2>${shop.t('hosts')}</h2>
  <ul class="dots">${hosts.map((each) => html`<li>${shop.t(`host.${each}`)}</li>`)}</ul><p class="soft">${shop.t('hosts.note')}</p>
  <h2>${shop.t('current')}</h2><p>${shop.t('current.text')} ${age(shop)}</p></section>`;
