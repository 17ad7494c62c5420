import { contactHref, trustOf } from '#shared/directory/contact-link.ts';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import type { Line } from '#shared/directory/lines-for.ts';
import { sayReported, sayState } from '#shared/directory/say-hours.ts';
import { doubtOf, saySource } from '#shared/directory/say-service.ts';
import type { PlanLine } from '#shared/plan/safety-plan.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { allZones } from '../parts/open-of.ts';
import { useNow } from '../parts/use-now.ts';
import { isNumber, serviceLineOf } from './plan-say.ts';

const hasDigits = (text: string): boolean => /\d/.test(text);

/** A service as the records know it today: open or not, its number as a link and to copy. */
function Known({ line: { service, channel, open } }: { line: Line }) {
  const { platform, words } = useApp();
  const now = useNow();
  const href = contactHref(channel, trustOf(service));
  const context = {
    format: makeHoursFormat(words.now.value.tag),
    zones: allZones(),
    now,
    zone: service.zone,
    viewer: platform.clock.zone(),
  };
  const state = [...sayState(open, channel.hours, channel.kind === 'phone', context), ...sayReported(open, channel)];
  const doubt = doubtOf(service);
  const shown = hasDigits(channel.value) ? (
    <bdi dir="ltr" class="num">
      {channel.value}
    </bdi>
  ) : (
    words.t(`services.kind.${channel.kind}`)
  );
  return (
    <>
      <div class="first-line__who">
        <strong>{service.name}</strong>
        {channel.keyword && <span>{words.t('services.keyword', { keyword: channel.keyword, number: channel.value })}</span>}
        {channel.menu && <span>{words.t('services.menu', { menu: channel.menu })}</span>}
        {state.length > 0 && (
          <span class={`state state--${open.state}`}>{state.map(({ key, params }) => words.t(key, params)).join(' · ')}</span>
        )}
      </div>
      {href ? (
        <a
          class="first-line__reach"
          href={href}
          aria-label={words.t(`services.link.${channel.kind}`, { value: channel.value, name: service.name })}
          {...(/^https:/.test(href) ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
        >
          {shown}
        </a>
      ) : (
        <span class="first-line__reach">{shown}</span>
      )}
      {hasDigits(channel.value) && (
        <CopyButton
          text={channel.value}
          label={words.t('common.copy')}
          name={words.t('help.copy-number', { number: channel.value })}
          small
        />
      )}
      <p class="first-line__from soft">{doubt ? words.t(doubt) : saySource(words.now.value, service)}</p>
    </>
  );
}

/** What the person wrote, or what the records no longer hold: with the number of the day it was chosen. */
function Written({ line }: { line: PlanLine }) {
  const { words } = useApp();
  const isGone = line.link !== null;
  return (
    <>
      <div class="first-line__who own" dir="auto">
        <strong>{line.text}</strong>
      </div>
      {line.detail && (
        <bdi class={isNumber(line.detail) ? 'first-line__reach' : 'own'} dir={isNumber(line.detail) ? 'ltr' : 'auto'}>
          {line.detail}
        </bdi>
      )}
      {isNumber(line.detail) && <CopyButton text={line.detail} label={words.t('common.copy')} small />}
      {isGone && (
        <p class="fresh">
          <Icon of={icons.info} />
          <span>{words.t('plan.gone')}</span>
        </p>
      )}
    </>
  );
}

/** The fifth step: professionals and helplines, with their numbers in full. */
export function PlanExperts({ lines }: { lines: readonly PlanLine[] }) {
  const app = useApp();
  const now = useNow();
  return (
    <ul class="plan__experts">
      {lines.map((line) => {
        const known = serviceLineOf(app, line, now);
        return (
          <li key={line.id} class="first-line">
            {known ? <Known line={known} /> : <Written line={line} />}
          </li>
        );
      })}
    </ul>
  );
}
