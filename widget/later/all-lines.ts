import { html, type TemplateResult } from 'lit/html.js';
import { smsHref, telHref } from '#shared/directory/channels.ts';
import type { Channel, Service } from '#shared/directory/service.ts';
import { beside } from '../beside.ts';
import type { Host, InnerView } from '../scene.ts';
import { readPart } from './part-words.ts';

async function readServices(region: string | null): Promise<readonly Service[]> {
  if (!region) return [];
  try {
    const answer = await fetch(beside(`directory/${region}.all.json`));
    return answer.ok ? ((await answer.json()) as { services: readonly Service[] }).services : [];
  } catch {
    // offline, or the file is not there: the view says that nothing is known
    return [];
  }
}

function linkOf({ kind, value, dial }: Channel): string | null {
  if (kind === 'phone') return telHref(dial ?? value, 'own');
  if (kind === 'sms') return smsHref(dial ?? value, 'own');
  if (kind === 'email') return `mailto:${value}`;
  return /^https?:/.test(value) ? value : null;
}

/** Every line of the country, with every way to reach it. */
export async function openLines(host: Host): Promise<InnerView> {
  const [words, services] = await Promise.all([readPart(host.settings().language, 'widget-more'), readServices(host.place().region)]);
  return {
    title: () => words.t('widget.more.lines.all'),
    back: () => host.turn(null),
    view: ({ t, contact }) => {
      const way = (channel: Channel): TemplateResult => {
        const { kind, value, keyword } = channel;
        const isNumber = kind === 'phone' || kind === 'sms';
        const shown = isNumber
          ? html`<bdi dir="ltr">${value}</bdi>`
          : t(kind === 'email' || kind === 'chat' ? `widget.${kind}` : 'widget.web');
        const href = linkOf(channel);
        return html`<span>${keyword ? t('widget.keyword', { keyword }) : ''}
          ${href ? html`<a class="num" href=${href} rel="noopener noreferrer" @click=${contact}>${shown}</a>` : shown}</span>`;
      };
      return html`<ul class="lines">${services.map((each) => html`<li><div><strong>${each.name}</strong></div>${each.channels.map(way)}</li>`)}</ul>`;
    },
  };
}
