import { useSignal } from '@preact/signals';
import type { CheckinInput } from '#shared/checkin/checkin.ts';
import { type Suggestion, suggest } from '#shared/checkin/suggestions.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';

/** The pictures of a suggestion: sea for the inner side, amber daylight for the outer. */
const art = (target: string): string => {
  if (target.startsWith('br-')) return icons.calm;
  if (target.startsWith('gr-')) return icons.feet;
  return target === 'sf-directory' || target === 'sf-now' ? icons.help : icons.sitnear;
};

/** A suggestion for the inner side: opens the exercise, which still starts nothing by itself. */
function InnerPick({ target, need }: Suggestion) {
  const { place, words } = useApp();
  return (
    <button type="button" class="pick pick--inner" onClick={() => place.go({ screen: 'calm', exercise: target })}>
      <span class="pick__art">
        <Icon of={art(target)} />
      </span>
      <span>
        <span class="pick__kind">{words.t(need ? (`checkin.need.${need}` as WordKey) : 'checkin.inner')}</span>
        <br />
        <span class="pick__name">{words.t(`exercises.${target}.title` as WordKey)}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** A suggestion for the outer side: says in place what it is, or leads to Help. */
function OuterPick({ target }: Suggestion) {
  const { place, words } = useApp();
  const open = useSignal(false);
  const toHelp = target === 'sf-directory' || target === 'sf-now';
  const press = (): void => {
    if (toHelp) place.go({ screen: 'help' });
    else open.value = !open.value;
  };
  return (
    <button type="button" class="pick pick--outer" aria-expanded={toHelp ? undefined : open.value} onClick={press}>
      <span class="pick__art">
        <Icon of={art(target)} />
      </span>
      <span>
        <span class="pick__kind">{words.t('checkin.outer')}</span>
        <br />
        <span class="pick__name">{words.t(`checkin.outer.${target}` as WordKey)}</span>
      </span>
      <Icon of={toHelp || !open.value ? icons.next : icons.down} flip={toHelp || !open.value} />
      {open.value && <span class="pick__text">{words.t(`checkin.outer.${target}.text` as WordKey)}</span>}
    </button>
  );
}

/** One inner and one outer thing to try, or neither. "Something else" swaps and never argues. */
export function CheckinPicks({ input }: { input: CheckinInput }) {
  const { words } = useApp();
  const turn = useSignal(0);
  const all = suggest(input, exerciseIds, turn.value);
  if (all.length === 0) return <p>{words.t('checkin.enjoy')}</p>;
  return (
    <>
      <p>{words.t(all.length === 1 ? 'checkin.one-thing' : 'checkin.two-things')}</p>
      <div class="pair">
        {all.map((each) => (each.side === 'inner' ? <InnerPick key={each.target} {...each} /> : <OuterPick key={each.target} {...each} />))}
      </div>
      <button type="button" class="btn btn--quiet after__else" onClick={() => (turn.value += 1)}>
        {words.t('checkin.something-else')}
      </button>
    </>
  );
}
