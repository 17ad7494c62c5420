import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from 'lit';
import type { Hours } from '../directory/hours.ts';
import { makeHoursFormat } from '../directory/hours-format.ts';
import { type HoursContext, sayState } from '../directory/say-hours.ts';
import { languageNames } from '../directory/say-service.ts';
import { sayWeek } from '../directory/say-week.ts';
import type { Channel } from '../directory/service.ts';
import { makeZones } from '../directory/zone-clock.ts';
import type { Words } from '../i18n/translate.ts';
import { hrefOf } from '../site-pack/read-site-pack.ts';
import type { SiteChannel, SiteListing, SitePack, SitePerson } from '../site-pack/site-pack.ts';
import { type SiteToday, siteToday } from '../site-pack/there-now.ts';
import type { Day, Instant } from '../time.ts';
import { Copying } from './copying.ts';
import { defineOnce } from './define-once.ts';
import { hostOf } from './host-of.ts';
import { type CardContext, channelView, copyButton, isNumber } from './service-card.ts';
import list from './service-list.css?inline';
import site from './site-people.css?inline';

/** A list that nobody went through for longer than this is said to be old, in days: a school year. */
const oldAfter = 366;

const channelOf = ({ way, value }: SiteChannel): Channel => ({
  kind: way,
  value,
  dial: null,
  keyword: null,
  cost: 'unknown',
  hours: null,
  hoursReported: false,
});

/**
 * The people and listings of a site, above the lines of a country. It shows and links; it reads and stores nothing. Tells
 * `service-contact` when a link was pressed and `service-copy` when something is to be copied.
 */
export class SitePeople extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    pack: { attribute: false },
    now: { attribute: false },
    zone: { attribute: false },
    careful: { attribute: false },
  };
  static override styles = [unsafeCSS(list), unsafeCSS(site)];

  /** With the parts `core`, `help` and `site`. */
  declare words: Words | null;
  declare pack: SitePack | null;
  declare now: Instant;
  /** The person's own zone. */
  declare zone: string;
  /** Nothing is copied before a second press. */
  declare careful: boolean;
  readonly #zones = makeZones();
  readonly #copying = new Copying(this, () => this.careful);

  constructor() {
    super();
    this.words = null;
    this.pack = null;
    this.now = 0;
    this.zone = '';
    this.careful = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, pack } = this;
    if (!words || !pack) return nothing;
    const today = siteToday(pack, this.now, this.#zones);
    const { people, listings } = pack;
    const isAway = today.isClosed || (people.length > 0 && people.every(({ hours }) => today.stateOf(hours).state === 'closed'));
    return html`<div class="all">
      ${people.length > 0 ? html`<h3>${pack.name ? words.t('site.people-at', { name: pack.name }) : words.t('site.people')}</h3>` : nothing}
      ${this.#own(pack.greeting, pack, 'said')}
      ${today.isClosed ? html`<p class="state closed">${this.#sayClosed(words, today)}</p>` : nothing}
      ${isAway ? this.#own(pack.outOfHours, pack, 'note') : nothing}
      ${people.map((person) => this.#person(person, pack, words, today))}
      ${listings.length > 0 ? html`<h3>${words.t('site.listings')}</h3>${listings.map((each) => this.#listing(each, pack, words, today))}` : nothing}
      <p class="soft">${this.#sayChecked(words, pack)}</p>
    </div>`;
  }

  #context(words: Words): CardContext {
    return {
      words,
      hours: this.#hours(words),
      contact: () => void this.dispatchEvent(new CustomEvent('service-contact', { bubbles: true })),
      copy: this.#copying.press,
      copyState: this.#copying.stateOf,
    };
  }

  #hours = (words: Words): Omit<HoursContext, 'zone'> => ({
    format: makeHoursFormat(words.tag),
    zones: this.#zones,
    now: this.now,
    viewer: this.zone,
  });

  /** How it is now, and the ordinary week. On a closed day the state stands once above all. */
  #times(hours: Hours | null, { zone }: SitePack, words: Words, today: SiteToday): TemplateResult | typeof nothing {
    if (!hours || zone === '') return nothing;
    const context = { ...this.#hours(words), zone };
    const open = today.stateOf(hours);
    const [state] = today.isClosed ? [] : sayState(open, hours, false, context);
    const week = sayWeek({ ...hours, holidays: null }, context).slice(0, -1);
    return html`${state ? html`<p class="state ${open.state}">${words.t(state.key, state.params)}</p>` : nothing}
      <p class="soft">${week.map(({ key, params }, index) => html`${index > 0 ? html`<br />` : nothing}${words.t(key, params)}`)}</p>`;
  }

  #own = (text: string, { language }: SitePack, look = ''): TemplateResult | typeof nothing =>
    text === '' ? nothing : html`<p class=${look || nothing}><bdi lang=${language ?? nothing}>${text}</bdi></p>`;

  #person(person: SitePerson, pack: SitePack, words: Words, today: SiteToday): TemplateResult {
    const { name, role, place, note, languages, channels, hours } = person;
    return html`<article>
      <div class="row">
        <div>
          <h4><bdi lang=${pack.language ?? nothing}>${name || role}</bdi></h4>
          ${this.#own([name && role, place].filter((each) => each !== '').join(' · '), pack)}
        </div>
        <div>${this.#times(hours, pack, words, today)}</div>
      </div>
      ${channels.map((channel) => this.#way(channel, name || role, words))}
      ${languages.length > 0 ? html`<p class="soft">${words.t('site.speaks', { languages: languageNames(words.tag, languages) })}</p>` : nothing}
      ${this.#own(note, pack, 'soft')}
    </article>`;
  }

  #way(channel: SiteChannel, name: string, words: Words): TemplateResult {
    const context = this.#context(words);
    const shown = channelOf(channel);
    if (!hrefOf(channel)) return html`<p>${channel.value}</p>`;
    return html`<div class="row">
      <div>${channelView(shown, { id: 'site:person', name }, context)}${isNumber(shown) ? nothing : html`<p class="soft"><bdi dir="ltr">${hostOf(channel.value)}</bdi></p>`}</div>
      ${isNumber(shown) ? html`<div>${copyButton(shown.value, context)}</div>` : nothing}
    </div>`;
  }

  #listing({ title, place, note, hours, web }: SiteListing, pack: SitePack, words: Words, today: SiteToday): TemplateResult {
    return html`<article>
      <div class="row">
        <div><h4><bdi lang=${pack.language ?? nothing}>${title}</bdi></h4>${this.#own(place, pack)}</div>
        <div>${this.#times(hours, pack, words, today)}</div>
      </div>
      ${this.#own(note, pack, 'soft')} ${web ? this.#way({ way: 'web', value: web }, title, words) : nothing}
    </article>`;
  }

  #sayClosed(words: Words, { backOn }: SiteToday): string {
    return backOn ? words.t('site.closed.back', { day: this.#sayDay(words, backOn) }) : words.t('site.closed');
  }

  #sayDay = (words: Words, day: Day): string =>
    new Intl.DateTimeFormat(words.tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${day}T00:00:00Z`),
    );

  #sayChecked({ t, tag }: Words, { checkedOn, checkedBy }: SitePack): string {
    if (!checkedOn) return t('site.unchecked');
    const at = Date.parse(`${checkedOn}T00:00:00Z`);
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
    const said = checkedBy ? t('site.checked-by', { day, name: checkedBy }) : t('site.checked', { day });
    return this.now - at > oldAfter * 864e5 ? `${said} ${t('site.old')}` : said;
  }
}

export const defineSitePeople = (): void => defineOnce('site-people', SitePeople);
