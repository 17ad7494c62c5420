import { useSignal } from '@preact/signals';
import type { Checkin, CheckinInput } from '#shared/checkin/checkin.ts';
import { type Offer, type Suggestion, suggest } from '#shared/checkin/suggestions.ts';
import { besideFor, whoFor } from '#shared/circle/suggestible.ts';
import { blurredName, type HelpKind } from '#shared/circle/tie.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { App } from '../state/app.ts';
import { circleOf } from '../state/circle.ts';
import { placeOfBlock } from './block-place.ts';
import { NotePick } from './check-in-note-pick.tsx';
import { offerOf } from './check-in-offer.ts';

/** The pictures of a suggestion: sea for the inner side, amber daylight for the outer. */
const art = (target: string): string => {
  if (target.startsWith('br-')) return icons.calm;
  if (target.startsWith('gr-')) return icons.feet;
  return target === 'sf-directory' || target === 'sf-now' ? icons.help : icons.sitnear;
};

interface PickProps {
  readonly pick: Suggestion;
  /** Very low energy: what has a short form opens with it (content part two, 22.1). */
  readonly tired: boolean;
}

/** A suggestion for the inner side: opens the exercise, which still starts nothing by itself. */
function InnerPick({ pick: { target, need }, tired }: PickProps) {
  const { place, words } = useApp();
  const title = words.t(`exercises.${target}.title` as WordKey);
  return (
    <button type="button" class="pick pick--inner" onClick={() => place.go({ screen: 'calm', exercise: target, tired, from: 'today' })}>
      <span class="pick__art">
        <Icon of={art(target)} />
      </span>
      <span>
        <span class="pick__kind">{words.t(need ? (`checkin.need.${need}` as WordKey) : 'checkin.inner')}</span>
        <br />
        <span class="pick__name">{tired ? words.t('exercises.ui.tired-title', { title }) : title}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** Whom the circle names for it: the easiest to ask, never someone who is a risk. */
function nearestFor(app: App, target: string): string | null {
  const kind = helpFor[target];
  const circle = kind ? circleOf(app).now.value : null;
  const who = beside.has(target) ? besideFor : whoFor;
  const [tie] = circle && kind ? who(circle.ties, kind) : [];
  return tie && circle ? (circle.blurred ? blurredName(tie.name) : tie.name) : null;
}

/** What two do side by side names nobody who is far away. */
const beside: ReadonlySet<string> = new Set(['so-sit-near', 'so-walk-with']);

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
function OuterPick({ pick: { target }, tired }: PickProps) {
  const app = useApp();
  const { place, words } = app;
  const name = nearestFor(app, target);
  const text = target === 'sf-directory' || target === 'sf-now' ? null : words.t(`checkin.outer.${target}.text` as WordKey);
  return (
    <button type="button" class="pick pick--outer" onClick={() => place.go(placeOfBlock(target, { tired, from: 'today' }))}>
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

const targetsOf = (list: readonly Suggestion[]): string => list.map(({ target }) => target).join();

interface Props {
  readonly input: CheckinInput;
  /** The check-in that was just kept; null when nothing was. */
  readonly kept: Checkin | null;
}

/** "Something else" swaps and never argues; it is not there when there is nothing else. */
function SomethingElse({ input, offer, turn, onTurn }: { input: CheckinInput; offer: Offer; turn: number; onTurn: () => void }) {
  const { words } = useApp();
  if (targetsOf(suggest(input, offer, turn + 1)) === targetsOf(suggest(input, offer, turn))) return null;
  return (
    <button type="button" class="btn btn--quiet after__else" onClick={onTurn}>
      {words.t('checkin.something-else')}
    </button>
  );
}

/** One inner and one outer thing to try, or neither. */
export function CheckinPicks({ input, kept }: Props) {
  const app = useApp();
  const { words } = app;
  const turn = useSignal(0);
  const offer = offerOf(app, kept !== null);
  const all = suggest(input, offer, turn.value);
  const tired = input.feeling?.energy === -2;
  return (
    <>
      <p>{words.t(all.length === 0 ? 'checkin.enjoy' : all.length === 1 ? 'checkin.one-thing' : 'checkin.two-things')}</p>
      {all.length > 0 && (
        <div class="pair">
          {all.map((each) => {
            if (each.target === 'note-helped') return kept && <NotePick key={each.target} checkin={kept} />;
            const Pick = each.side === 'inner' ? InnerPick : OuterPick;
            return <Pick key={each.target} pick={each} tired={tired} />;
          })}
        </div>
      )}
      <SomethingElse input={input} offer={offer} turn={turn.value} onTurn={() => (turn.value += 1)} />
    </>
  );
}
