import { type PlanLine, type PlanPart, type PlanStep, planLadder, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import { riskIn, shownLines } from '#shared/plan/shown-plan.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FirstLines } from '../parts/first-lines.tsx';
import { Icon } from '../parts/icon.tsx';
import type { OpenOnes } from '../parts/use-open-ones.ts';
import { planOf } from '../state/safety-plan.ts';
import { PlanExperts } from './plan-experts.tsx';
import { exerciseOf, sayLine, tiesOf } from './plan-say.ts';
import { PlanWrite } from './plan-write.tsx';

interface Props {
  readonly plan: SafetyPlan;
  /** The parts that are being written; null where the plan can only be read. */
  readonly writing: OpenOnes<PlanPart> | null;
}

/** An exercise of the plan opens from here, and leads back here. */
function ExerciseChip({ line }: { line: PlanLine }) {
  const app = useApp();
  const exercise = exerciseOf(line);
  if (!exercise) return <span class="own">{line.text}</span>;
  return (
    <button type="button" class="chip" onClick={() => app.place.go({ screen: 'calm', exercise: exercise.id, from: 'plan' })}>
      <Icon of={exercise.kind === 'steps' ? icons.feet : icons.calm} />
      {sayLine(app, line)}
    </button>
  );
}

/** Words the person wrote, with what they would say. */
function OwnLine({ line }: { line: PlanLine }) {
  const app = useApp();
  const name = sayLine(app, line);
  return (
    <li>
      <bdi>
        {line.detail ? <strong>{name}</strong> : name}
        {line.detail && `${name && ': '}${line.detail}`}
      </bdi>
    </li>
  );
}

/** The lines of a part as they are read: one's own words, then the exercises as presses. */
function Lines({ lines }: { lines: readonly PlanLine[] }) {
  const own = lines.filter((line) => line.link?.kind !== 'exercise');
  const chips = lines.filter((line) => line.link?.kind === 'exercise');
  return (
    <>
      {own.length > 0 && (
        <ul class="own plan__lines">
          {own.map((line) => (
            <OwnLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      {chips.length > 0 && (
        <div class="chips">
          {chips.map((line) => (
            <ExerciseChip key={line.id} line={line} />
          ))}
        </div>
      )}
    </>
  );
}

/** Whoever was marked as a risk since: said where the plan is changed, and left out until the person decides. */
function Risks({ part, lines }: { part: PlanPart; lines: readonly PlanLine[] }) {
  const app = useApp();
  const { words } = app;
  const risks = lines.flatMap((line) => {
    const tie = riskIn(line, tiesOf(app));
    return tie ? [{ line, tie }] : [];
  });
  const show = (id: string, name: string): void =>
    void planOf(app).change((now) => ({
      ...now,
      [part]: now[part].map((each) => (each.id === id ? { ...each, text: name, link: null } : each)),
    }));
  return risks.map(({ line, tie }) => (
    <div class="stack stack--s" key={line.id}>
      <p class="soft">{words.t('plan.risk', { name: tie.name })}</p>
      <div>
        <button type="button" class="btn btn--quiet" onClick={() => show(line.id, tie.name)}>
          {words.t('plan.risk.keep')}
        </button>
      </div>
    </div>
  ));
}

/** What stands on a step: the lines, or the hint where there are none; of the fifth the numbers in any case. */
function Body({ part, plan, canWrite }: { part: PlanStep; plan: SafetyPlan; canWrite: boolean }) {
  const app = useApp();
  const lines = shownLines(plan, part, tiesOf(app));
  if (part === 'experts') return lines.length > 0 ? <PlanExperts lines={lines} /> : <FirstLines count={3} />;
  return (
    <>
      {lines.length > 0 ? <Lines lines={lines} /> : <p class="soft">{app.words.t(`plan.part.${part}.hint`)}</p>}
      {canWrite && <Risks part={part} lines={plan[part]} />}
    </>
  );
}

function Pencil({ part, isEmpty, writing }: { part: PlanPart; isEmpty: boolean; writing: OpenOnes<PlanPart> }) {
  const { words } = useApp();
  const name = words.t(`plan.part.${part}`);
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={words.t(isEmpty ? 'plan.write' : 'plan.change', { part: name })}
      onClick={() => writing.open(part)}
    >
      <Icon of={isEmpty ? icons.plus : icons.pencil} />
    </button>
  );
}

function Rung({ part, n, plan, writing }: Props & { part: PlanStep; n: number }) {
  const { words } = useApp();
  const isWriting = writing?.has(part) ?? false;
  return (
    <li class={part === 'experts' ? 'rung rung--now' : 'rung'}>
      <span class="rung__n" aria-hidden="true">
        {new Intl.NumberFormat(words.now.value.tag).format(n)}
      </span>
      <h2 class="rung__head" id={`plan-${part}`} tabIndex={-1}>
        {words.t(`plan.part.${part}`)}
      </h2>
      {writing && !isWriting && <Pencil part={part} isEmpty={plan[part].length === 0} writing={writing} />}
      <div class="rung__body">
        {isWriting && writing ? (
          <PlanWrite key={part} part={part} lines={plan[part]} onDone={() => writing.close(part)} />
        ) : (
          <Body part={part} plan={plan} canWrite={writing !== null} />
        )}
      </div>
    </li>
  );
}

/** The six steps, from the top downwards. */
export const PlanLadder = ({ plan, writing }: Props) => (
  <ol class="ladder">
    {planLadder.map((part, index) => (
      <Rung key={part} part={part} n={index + 1} plan={plan} writing={writing} />
    ))}
  </ol>
);

/** What I want to stay for: beside the ladder, or after it. */
export function PlanStay({ plan, writing }: Props) {
  const { words } = useApp();
  const isWriting = writing?.has('stay') ?? false;
  const lines = plan.stay;
  return (
    <section class="card card--warm stack plan__stay" aria-labelledby="plan-stay">
      <svg class="plan__sun" viewBox="0 0 240 64" aria-hidden="true">
        <path class="sun" d="M86 40a34 34 0 0 1 68 0z" />
        <path class="horizon" d="M0 41h240" />
        <path class="glitter" d="M98 51h44M108 60h24" />
      </svg>
      <div class="row row--ends">
        <h2 id="plan-stay">{words.t('plan.part.stay')}</h2>
        {writing && !isWriting && <Pencil part="stay" isEmpty={lines.length === 0} writing={writing} />}
      </div>
      {isWriting && writing ? (
        <PlanWrite part="stay" lines={lines} onDone={() => writing.close('stay')} />
      ) : lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <p class="soft">{words.t('plan.part.stay.hint')}</p>
      )}
    </section>
  );
}
