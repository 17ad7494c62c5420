import { html } from 'lit/html.js';
import { readCountryFile } from '#shared/directory/country-file.ts';
import { openAt } from '#shared/directory/hours.ts';
import { linesFor } from '#shared/directory/lines-for.ts';
import type { Service } from '#shared/directory/service.ts';
import { makeZones } from '#shared/directory/zone-clock.ts';
import { defineServiceList } from '#shared/elements/service-list.ts';
import type { Words } from '#shared/i18n/translate.ts';
import { beside } from '../beside.ts';
import type { Host, InnerView } from '../scene.ts';
import { readMore } from './more-of-lines.ts';
import { readParts } from './part-words.ts';

async function readServices(region: string): Promise<readonly Service[]> {
  try {
    const answer = await fetch(beside(`directory/${region}.all.json`));
    const file = answer.ok ? readCountryFile(await answer.json()) : null;
    return file?.ok ? file.value.services : [];
  } catch {
    // offline, or the file is not there: the view says that nothing is known
    return [];
  }
}

/** Copies on a press; says that it could not where the browser does not let it. */
export function copy(event: CustomEvent<{ text: string }>): void {
  if (navigator.clipboard) void navigator.clipboard.writeText(event.detail.text);
  else event.preventDefault();
}

/** Every line of the country in the order of the house: for whom, in which language, open now. */
export async function openLines(host: Host): Promise<InnerView> {
  defineServiceList();
  const { region } = host.place();
  const { language, audience, subdivision, spoken, topics } = host.settings();
  const [words, services, more] = await Promise.all([
    readParts(language, ['core', 'help', 'widget-more']),
    region ? readServices(region) : [],
    region ? readMore(region) : null,
  ]);
  const zones = makeZones();
  const now = Date.now();
  const wish = { audience, language: spoken, subdivision, topics: [], kinds: [], openNow: false, speaks: null };
  const groups = linesFor(services, wish, ({ hours }, { zone }) => openAt(hours, zones(zone), now, more?.holidays ?? []));
  // what happens when someone calls, a sentence to begin with, and the way to report a wrong entry: read when "More" is pressed
  const loadDetails = async (): Promise<Words> => {
    const { defineServiceDetails } = await import('#shared/elements/service-details.ts');
    defineServiceDetails();
    return await readParts(language, ['core', 'help', 'reach']);
  };
  return {
    title: () => words.t('widget.more.lines.all'),
    back: () => host.turn(null),
    view: ({ contact }) =>
      services.length === 0
        ? html`<p>${words.t('widget.more.lines.none')}</p>`
        : html`<service-list .words=${words} .groups=${groups} .now=${now} .loadDetails=${loadDetails} .country=${region ?? ''} .audience=${audience}
            .zone=${new Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''} @service-contact=${contact}
            .careful=${topics.includes('violence')} @service-copy=${copy}></service-list>`,
  };
}
