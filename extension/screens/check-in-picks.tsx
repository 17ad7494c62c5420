import { useSignal } from '@preact/signals';
import type { CheckinInput } from '#shared/checkin/checkin.ts';
import { type Suggestion, suggest } from '#shared/checkin/suggestions.ts';
import { whoFor } from '#shared/circle/suggestible.ts';
import { blurredName, type HelpKind } from '#shared/circle/tie.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { Audience } from '#shared/exercises/exercise.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { App } from '../state/app.ts';
import { circleOf } from '../state/circle.ts';
import type { Place } from '../state/place.ts';

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

/** Where an outer suggestion leads: to the exercise of that name, the circle, words to start with, or Help. */
function placeOf(target: string): Place {
  if (target === 'so-map') return { screen: 'people' };
  if (target === 'so-message') return { screen: 'people', view: 'message' };
  if (target === 'so-nudges') return { screen: 'people', view: 'belong' };
  return exerciseIds.has(target) ? { screen: 'calm', exercise: target } : { screen: 'help' };
}

/** Whom the circle names for it: the easiest to ask, never someone who is a risk. */
function nearestFor(app: App, target: string): string | null {
  const kind = helpFor[target];
  const circle = kind ? circleOf(app).now.value : null;
  const [tie] = circle ? whoFor(circle.ties, kind ?? null) : [];
  return tie && circle ? (circle.blurred ? blurredName(tie.name) : tie.name) : null;
}

/** Which kind of help of the circle answers a suggestion. */
const helpFor: Readonly<Record<string, HelpKind>> = {
  'so-sit-near': 'company',
  'so-say-hi': 'company',
  'so-walk-with': 'company',
  'so-message': 'comfort',
  'so-map': 'comfort',
  'so-ask-specific': 'tasks',
};

/** A suggestion for the outer side: what it is, perhaps a name of one's own circle, and the way there. */
function OuterPick({ target }: Suggestion) {
  const app = useApp();
  const { place, words } = app;
  const name = nearestFor(app, target);
  const text = target === 'sf-directory' || target === 'sf-now' ? null : words.t(`checkin.outer.${target}.text` as WordKey);
  return (
    <button type="button" class="pick pick--outer" onClick={() => place.go(placeOf(target))}>
      <span class="pick__art">
        <Icon of={art(target)} />
      </span>
      <span>
        <span class="pick__kind">{words.t('checkin.outer')}</span>
        <br />
        <span class="pick__name">{words.t(`checkin.outer.${target}` as WordKey)}</span>
        {name && (
          <>
            <br />
            <bdi class="own">{name}</bdi>
          </>
        )}
      </span>
      <Icon of={icons.next} flip />
      {text && <span class="pick__text soft">{text}</span>}
    </button>
  );
}

/** Exercises for this audience, without those that were put away. */
const fitting = (audience: Audience, hidden: readonly string[]): ReadonlySet<string> =>
  new Set(exercises.filter((each) => each.for.includes(audience) && !hidden.includes(each.id)).map(({ id }) => id));

/** One inner and one outer thing to try, or neither. "Something else" swaps and never argues. */
export function CheckinPicks({ input }: { input: CheckinInput }) {
  const { settings, words } = useApp();
  const { audience, hidden } = settings.now.value;
  const turn = useSignal(0);
  const all = suggest(input, fitting(audience, hidden), turn.value);
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
