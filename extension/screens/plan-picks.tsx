import { useSignal } from '@preact/signals';
import { forPlan } from '#shared/circle/suggestible.ts';
import type { Tie } from '#shared/circle/tie.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import type { PlanLine, PlanLink, PlanPart } from '#shared/plan/safety-plan.ts';
import { easedFirst } from '#shared/plan/steadying.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useNow } from '../parts/use-now.ts';
import type { App } from '../state/app.ts';
import { circleOf } from '../state/circle.ts';
import { regionOf } from '../state/region.ts';
import { arrangementOf } from '../state/situation.ts';
import { easedOf } from '../state/steadying.ts';
import { sayTitle } from './calm-words.ts';
import { sayName } from './people-say.ts';
import { linesOf } from './plan-say.ts';

/** Something that can be put into the plan with a press. */
interface Pick {
  readonly label: string;
  /** Left to right whatever the language: a number. */
  readonly number: string;
  readonly line: Omit<PlanLine, 'id'>;
}

/** How many are shown before "all of them". */
const firstPicks = 6;

/** What eased something before comes first, then what is offered anyway; nothing that was put away. */
function fromCalm(app: App): readonly Pick[] {
  const { audience, hidden } = app.settings.now.value;
  const eased = easedFirst(easedOf(app).now.value ?? { rows: [] });
  const { show, hide } = arrangementOf(app);
  const fits = (id: string): boolean =>
    exercises.some((each) => each.id === id && each.for.includes(audience)) && !hide.has(id) && !hidden.includes(id);
  const others = exercises.filter(({ shows }) => !shows).map(({ id }) => id);
  return [...new Set([...eased, ...show, ...others])]
    .filter((id) => fits(id) && /^(br|gr|ba|mi)-/.test(id))
    .map((id) => ({
      label: sayTitle(app.words, id),
      number: '',
      line: { text: sayTitle(app.words, id), detail: '', link: { kind: 'exercise', id } },
    }));
}

/** Who and what of the map may stand in a part; beside a helper by profession how to reach them. */
function fromCircle(app: App, part: 'tell' | 'elsewhere' | 'experts'): readonly Pick[] {
  const circle = circleOf(app).now.value;
  const pick = (tie: Tie): Pick => ({
    label: sayName(tie, circle?.blurred ?? false),
    number: '',
    line: { text: tie.name, detail: part === 'experts' ? tie.how : '', link: { kind: 'tie', id: tie.id } },
  });
  return forPlan(circle?.ties ?? [], part).map(pick);
}

/** Helplines of the region, and whoever helps by profession on the map. */
function fromDirectory(app: App, now: number): readonly Pick[] {
  const { region } = regionOf(app);
  const lines = region ? linesOf(app, region, now) : [];
  const known: readonly Pick[] = lines.map(({ service, channel }) => ({
    label: service.name,
    number: /\d/.test(channel.value) ? channel.value : '',
    line: {
      text: service.name,
      detail: channel.value,
      link: { kind: 'service', id: service.id, country: service.country },
    },
  }));
  return [...fromCircle(app, 'experts'), ...known];
}

const isSame = (one: PlanLink | null, other: PlanLink | null): boolean => one !== null && one.kind === other?.kind && one.id === other.id;

function picksFor(app: App, part: PlanPart, now: number): readonly Pick[] {
  if (part === 'alone') return fromCalm(app);
  if (part === 'elsewhere' || part === 'tell') return fromCircle(app, part);
  return part === 'experts' ? fromDirectory(app, now) : [];
}

/** What is there already and fits this part: exercises, people and places of the circle, lines of the country. */
export function PlanPicks({ part, lines, onPick }: { part: PlanPart; lines: readonly PlanLine[]; onPick: (line: PlanLine) => void }) {
  const app = useApp();
  const { platform, words } = app;
  const now = useNow();
  const all = useSignal(false);
  const picks = picksFor(app, part, now).filter(({ line }) => !lines.some(({ link }) => isSame(link, line.link)));
  if (picks.length === 0) return null;
  const shown = all.value ? picks : picks.slice(0, firstPicks);
  return (
    <fieldset class="stack stack--s">
      <legend>{words.t(`plan.pick.${part as 'alone' | 'elsewhere' | 'tell' | 'experts'}`)}</legend>
      <div class="chips">
        {shown.map(({ label, number, line }) => (
          <button key={line.link?.id} type="button" class="chip chip--wrap" onClick={() => onPick({ ...line, id: platform.newId() })}>
            <Icon of={icons.plus} />
            <span>
              {label}{' '}
              {number && (
                <bdi dir="ltr" class="num">
                  {number}
                </bdi>
              )}
            </span>
          </button>
        ))}
      </div>
      {picks.length > shown.length && (
        <div>
          <button type="button" class="btn btn--quiet" onClick={() => (all.value = true)}>
            {words.t('plan.pick.more')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
