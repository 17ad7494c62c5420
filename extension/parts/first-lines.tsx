import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { contactHref, trustOf } from '#shared/directory/contact-link.ts';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import { directKinds, generalFirst, type Line, linesFor } from '#shared/directory/lines-for.ts';
import { type Said, sayReported, sayState } from '#shared/directory/say-hours.ts';
import { doubtOf, saySource } from '#shared/directory/say-service.ts';
import { isSubdivision } from '#shared/directory/subdivisions.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Instant } from '#shared/time.ts';
import type { App } from '../state/app.ts';
import { directoryOf } from '../state/directory.ts';
import { regionOf, subdivisionIn } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { allZones, openOf } from './open-of.ts';
import { SafetyText } from './safety-text.tsx';
import { useNow } from './use-now.ts';
import './first-lines.css';

/** The first lines of a country for this person, the best fit first, and among them whoever listens to anything. */
function firstLines(app: App, region: string, now: Instant, count: number): readonly Line[] {
  const { settings, words } = app;
  const view = directoryOf(app).of(region).value;
  if (typeof view === 'string' || 'ok' in view) return [];
  const { audience } = settings.now.value;
  const { tag: language } = words.now.value;
  const wish = {
    audience,
    language,
    topics: [],
    kinds: directKinds,
    openNow: false,
    subdivision: subdivisionIn(app, region),
    speaks: null,
  };
  const { first, more } = linesFor(view.services, wish, openOf(view, now));
  // lines for someone else stand in for missing ones, but are not put before the young, who are not told that they are for them
  return generalFirst(first.length === 0 && audience === 'adult' ? more : first, language).slice(0, count);
}

/** What a press reaches: the number, or the word for a chat. */
function Reach({ line: { channel, service } }: { line: Line }) {
  const { words } = useApp();
  const href = contactHref(channel, trustOf(service));
  const web = channel.kind === 'chat' || !/\d/.test(channel.value);
  const shown = web ? (
    words.t(`services.kind.${channel.kind}`)
  ) : (
    <bdi dir="ltr" class="num">
      {channel.value}
    </bdi>
  );
  if (!href) return <span class="first-line__reach">{shown}</span>;
  return (
    <a
      class="first-line__reach"
      href={href}
      aria-label={words.t(`services.link.${channel.kind}`, { value: channel.value, name: service.name })}
      {...(/^https:/.test(href) ? outside : {})}
    >
      {shown}
    </a>
  );
}

/** A page of somebody else is not told where the person came from. */
const outside = { target: '_blank', rel: 'noopener noreferrer' };

/** The mark before the words of a state, drawn in base.css. */
const stateClass = ({ open }: Line): string => `state state--${open.state}`;

function Row({ line, now }: { line: Line; now: Instant }) {
  const { words, platform } = useApp();
  const { service, channel, open } = line;
  const format = makeHoursFormat(words.now.value.tag);
  const context = { format, zones: allZones(), now, zone: service.zone, viewer: platform.clock.zone() };
  const say = ({ key, params }: Said): string => words.t(key, params);
  const doubt = doubtOf(service);
  const { subdivision } = service;
  const part = subdivision !== null && isSubdivision(subdivision) && words.t(`subdivisions.${subdivision}`);
  const said = [...sayState(open, channel.hours, channel.kind === 'phone', context), ...sayReported(open, channel)];
  return (
    <li class="first-line">
      <div class="first-line__who">
        <strong>{service.name}</strong>
        {part && <span>{words.t('services.part', { part })}</span>}
        {channel.keyword && <span>{words.t('services.keyword', { keyword: channel.keyword, number: channel.value })}</span>}
        {channel.menu && <span>{words.t('services.menu', { menu: channel.menu })}</span>}
        {said.length > 0 && <span class={stateClass(line)}>{said.map(say).join(' · ')}</span>}
      </div>
      <Reach line={line} />
      <p class="first-line__from soft">
        {channel.cost === 'free' && <span>{words.t('services.cost.free')}</span>}
        <span>{doubt ? words.t(doubt) : saySource(words.now.value, service)}</span>
      </p>
    </li>
  );
}

/** The first lines of the region, where the screen is about something else. Draws nothing where none is known; the number above does not depend on it. */
export function FirstLines({ count, lead }: { count: number; lead?: WordKey }) {
  const app = useApp();
  const now = useNow();
  const ready = useSignal(false);
  useLayoutEffect(() => {
    app.words.need('help').then(
      () => (ready.value = true),
      () => null,
    );
  }, []);
  const { region } = regionOf(app);
  const lines = region ? firstLines(app, region, now, count) : [];
  if (!ready.value || lines.length === 0) return null;
  return (
    <div class="first-lines">
      {lead && (
        <p>
          <SafetyText k={lead} />
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <Row key={line.service.id} line={line} now={now} />
        ))}
      </ul>
    </div>
  );
}
