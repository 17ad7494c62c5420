import { type Signal, useSignal } from '@preact/signals';
import { circleLimits, type Tie } from '#shared/circle/tie.ts';
import { dayOf } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';

/** What was offered, or what one noticed, with its day: support that is felt can be looked at again (content 4.1). */
export function TieNoticed({ tie }: { tie: Signal<Tie> }) {
  const { platform, words } = useApp();
  const line = useSignal('');
  const { noticed } = tie.value;
  const say = (day: string): string =>
    new Intl.DateTimeFormat(words.now.value.tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
  const add = (): void => {
    const text = line.value.trim();
    if (text === '' || noticed.length >= circleLimits.notes) return;
    const now = platform.clock.now();
    tie.value = { ...tie.value, noticed: [{ day: dayOf(now, platform.clock.offsetAt(now)), text }, ...noticed] };
    line.value = '';
  };
  return (
    <fieldset>
      <legend>{words.t('circle.noticed')}</legend>
      <div class="row row--tight">
        <input
          class="input own grow"
          aria-label={words.t('circle.noticed')}
          dir="auto"
          maxLength={circleLimits.noticed}
          autocomplete="off"
          spellcheck={false}
          value={line.value}
          onInput={(event) => (line.value = event.currentTarget.value)}
        />
        <button type="button" class="btn btn--line" onClick={add}>
          {words.t('circle.noticed.add')}
        </button>
      </div>
      <ul class="list">
        {noticed.map((each, index) => (
          <li key={`${each.day}${each.text}`} class="noticed">
            <span>
              <span class="soft">{say(each.day)}</span>
              <br />
              <span class="own" dir="auto">
                {each.text}
              </span>
            </span>
            <button
              type="button"
              class="icon-btn"
              aria-label={words.t('circle.noticed.remove', { day: say(each.day) })}
              onClick={() => (tie.value = { ...tie.value, noticed: noticed.filter((_, other) => other !== index) })}
            >
              <Icon of={icons.close} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
