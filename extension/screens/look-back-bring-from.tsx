import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { isRisk, isSuggestible } from '#shared/circle/suggestible.ts';
import { type BringLine, type BringPage, lineOfTie, onPage, risksIn } from '#shared/plan/bring-along.ts';
import { emptyPlan } from '#shared/plan/safety-plan.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { circleOf } from '../state/circle.ts';
import type { Kept } from '../state/kept.ts';
import type { Gatherer } from '../state/range.ts';
import { pulseOf } from '../state/reflecting.ts';
import { regionOf } from '../state/region.ts';
import { planOf } from '../state/safety-plan.ts';
import { easedOf, steadyOf } from '../state/steadying.ts';
import { linesOfCheckin, linesOfEased, linesOfPlan, linesOfSteady, linesOfWeek } from './look-back-bring-lines.ts';
import { PickLines, PickRisk } from './look-back-bring-pick.tsx';
import { GatheredRange } from './look-back-gathered.tsx';
import { PickSpan, usePicked } from './look-back-span.tsx';
import { sayName } from './people-say.ts';
import { tiesOf } from './plan-say.ts';

interface Props {
  readonly page: Signal<BringPage>;
}

/** A part of what is kept, closed until it is wanted; its summary tells how many lines of it stand on the page. */
function From({ title, part, page, children }: Props & { title: string; part: BringLine['part']; children: () => ComponentChildren }) {
  const app = useApp();
  const isOpen = useSignal(false);
  const count = onPage(page.value, risksIn(circleOf(app).now.value?.ties ?? null)).filter(({ line }) => line.part === part).length;
  return (
    <details class="more bring__from" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        {title}
        {count > 0 && <span class="soft"> {new Intl.NumberFormat(app.words.now.value.tag).format(count)}</span>}
      </summary>
      {isOpen.value && <div class="stack">{children()}</div>}
    </details>
  );
}

/** The lines of something kept; why it can't be read; that there are none, where `none` says so. */
function Lines<T>({ kept, none, page, lines }: Props & { kept: Kept<T>; none: string | null; lines: (now: T) => readonly BringLine[] }) {
  const { failure, now } = kept;
  if (failure.value) return <FailureNote failure={failure.value} />;
  if (now.value === null) return <div aria-busy="true" />;
  const all = lines(now.value);
  if (all.length > 0) return <PickLines lines={all} page={page} />;
  return none === null ? null : <p class="soft">{none}</p>;
}

const begin = (): Gatherer<readonly Checkin[]> => {
  const all: Checkin[] = [];
  return { add: (checkins) => void all.push(...checkins), done: () => all };
};

/** So many check-ins stand there before "more": a year of them would be a thousand rows. */
const firstCheckins = 14;

function Days({ page }: Props) {
  const app = useApp();
  const { words } = app;
  const picked = usePicked();
  const shown = useSignal(firstCheckins);
  const { region } = regionOf(app);
  return (
    <>
      <p class="soft">{words.t('bring.days.parts')}</p>
      <PickSpan {...picked} />
      <GatheredRange range={picked.range} begin={begin}>
        {(all, { from, to }) => {
          const inRange = all.filter(({ day }) => day >= from && day <= to).sort((one, other) => other.at - one.at);
          const lines = inRange.slice(0, shown.value).flatMap((each) => linesOfCheckin(each, region));
          if (lines.length === 0) return <p class="soft">{words.t('bring.days.none')}</p>;
          return (
            <>
              <PickLines lines={lines} page={page} />
              {inRange.length > shown.value && (
                <button type="button" class="btn btn--line" onClick={() => (shown.value += firstCheckins)}>
                  {words.t('bring.more')}
                </button>
              )}
            </>
          );
        }}
      </GatheredRange>
    </>
  );
}

/** Names that the page leaves out by itself, each behind a warning. */
function LeftOut({ lines, page }: Props & { lines: readonly BringLine[] }) {
  const app = useApp();
  const { words } = app;
  const blurred = circleOf(app).now.value?.blurred ?? false;
  const risks = tiesOf(app).filter(isRisk);
  const found = lines.flatMap((line) => {
    const tie = risks.find(({ id }) => id === line.tie);
    return tie ? [{ line, name: sayName(tie, blurred) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.t('circle.left-out')}</summary>
      <p>{words.t('circle.risk.print')}</p>
      {found.map(({ line, name }) => (
        <PickRisk key={line.id} line={line} name={name} page={page} />
      ))}
    </details>
  );
}

function People({ page }: Props) {
  const app = useApp();
  const { words } = app;
  const circle = circleOf(app);
  const { ties, blurred } = circle.now.value ?? { ties: [], blurred: false };
  // the map's own order of nearness, then the person's
  const order = ['near', 'around', 'community', 'services'];
  const sorted = [...ties].sort((one, other) => order.indexOf(one.ring) - order.indexOf(other.ring));
  const lines = sorted.map((tie, index) => ({ tie, line: lineOfTie(tie, blurred, index) }));
  return (
    <>
      {blurred && <p class="soft">{words.t('bring.people.blurred')}</p>}
      <Lines
        kept={circle}
        none={ties.length === 0 ? words.t('bring.people.none') : null}
        page={page}
        lines={() => lines.filter(({ tie }) => isSuggestible(tie)).map(({ line }) => line)}
      />
      <NotNow lines={lines.filter(({ tie }) => !isSuggestible(tie) && !isRisk(tie)).map(({ line }) => line)} page={page} />
      <LeftOut lines={lines.map(({ line }) => line)} page={page} />
    </>
  );
}

/** Whose help is "not for now" is not proposed, and can be chosen. */
function NotNow({ lines, page }: Props & { lines: readonly BringLine[] }) {
  const { words } = useApp();
  if (lines.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.t('circle.weight.not-now')}</summary>
      <PickLines lines={lines} page={page} />
    </details>
  );
}

/** The plan, once the map was read: a line that leads to someone is offered only when it is known who is a risk. */
function Plan({ page }: Props) {
  const app = useApp();
  const circle = circleOf(app);
  const kept = planOf(app);
  if (circle.failure.value) return <FailureNote failure={circle.failure.value} />;
  if (!circle.now.value) return <div aria-busy="true" />;
  const { ties, blurred } = circle.now.value;
  const isOff = risksIn(ties);
  const all = linesOfPlan(kept.now.value ?? emptyPlan, ties, blurred);
  return (
    <>
      <Lines
        kept={kept}
        none={all.length === 0 ? app.words.t('bring.plan.none') : null}
        page={page}
        lines={() => all.filter(({ tie }) => tie === null || !isOff(tie))}
      />
      <LeftOut lines={all} page={page} />
    </>
  );
}

/** All that the page can be put together from, a part each. */
export function BringFrom({ page }: Props) {
  const app = useApp();
  const { words } = app;
  const { region } = regionOf(app);
  const pulse = pulseOf(app);
  const part = (name: BringLine['part']): { part: BringLine['part']; title: string; page: Signal<BringPage> } => ({
    part: name,
    title: words.t(`bring.paper.${name as 'days'}`),
    page,
  });
  return (
    <div>
      <From {...part('days')}>{() => <Days page={page} />}</From>
      <From {...part('week')}>
        {() => (
          <Lines
            kept={pulse}
            none={words.t('bring.week.none')}
            page={page}
            lines={({ weeks }) => weeks.flatMap((week) => linesOfWeek(week, region))}
          />
        )}
      </From>
      <From {...part('eased')}>
        {() => <Lines kept={easedOf(app)} none={words.t('bring.eased.none')} page={page} lines={linesOfEased} />}
      </From>
      <From {...part('steady')}>
        {() => <Lines kept={steadyOf(app)} none={words.t('bring.steady.none')} page={page} lines={linesOfSteady} />}
      </From>
      <From {...part('people')}>{() => <People page={page} />}</From>
      <From {...part('plan')}>{() => <Plan page={page} />}</From>
    </div>
  );
}
