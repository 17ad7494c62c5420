import { useLayoutEffect } from 'preact/hooks';
import { isPlanEmpty, type PlanPart, planParts, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { EmergencyBlock } from '../parts/emergency-block.tsx';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { HelpAtHand } from '../parts/help-at-hand.tsx';
import { Icon } from '../parts/icon.tsx';
import { SoftHelpCard } from '../parts/soft-help-card.tsx';
import { type OpenOnes, useOpenOnes } from '../parts/use-open-ones.ts';
import { outsidePlanOf, planOf } from '../state/safety-plan.ts';
import { Lock } from './lock.tsx';
import { PlanHope } from './plan-hope.tsx';
import { PlanLadder, PlanStay } from './plan-ladder.tsx';
import { PlanOutside } from './plan-outside.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { unfinishedPart } from './plan-write.tsx';
import '../parts/sheet.css';
import './plan.css';

/** Printing needs a page of its own: the small window closes when the browser's dialogue opens. */
function PrintButton() {
  const { platform, surface, words } = useApp();
  const isPage = surface === 'page';
  return (
    <button type="button" class="btn btn--line" onClick={() => (isPage ? print() : void platform.openPage('plan'))}>
      <Icon of={icons.print} />
      {words.t(isPage ? 'plan.print' : 'plan.print.page')}
    </button>
  );
}

function Back() {
  const { place, words } = useApp();
  return (
    <div>
      <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'help' })}>
        <Icon of={icons.back} flip />
        {words.t('common.help')}
      </button>
    </div>
  );
}

function Head({ canPrint }: { canPrint: boolean }) {
  const { words } = useApp();
  return (
    <div class="row row--ends plan__head">
      <div class="stack stack--s">
        <h1>{words.t('common.plan')}</h1>
        <p class="soft">{words.t('plan.how')}</p>
      </div>
      {canPrint && <PrintButton />}
    </div>
  );
}

/** How a plan works, and how sure we are that it helps (content 6.4, evidence B). */
function Notes() {
  const { settings, words } = useApp();
  return (
    <>
      <p class="note">
        <Icon of={icons.info} />
        <span>{words.t(settings.now.value.keep ? 'plan.intro' : 'plan.intro.unkept')}</span>
      </p>
      <p class="note">
        <Icon of={icons.book} />
        <span>{words.t('plan.evidence')}</span>
      </p>
    </>
  );
}

/** The way to the hope box. */
function Hope() {
  const { place, words } = useApp();
  return (
    <button type="button" class="card item plan__way" onClick={() => place.go({ screen: 'plan', view: 'hope' })}>
      <span class="item__main">
        <span class="item__name">{words.t('hope.title')}</span>
        <br />
        <span class="soft">{words.t('hope.open')}</span>
      </span>
      <Icon of={icons.next} flip />
    </button>
  );
}

/** The parts that are written: those that were begun and not kept are open again. */
function useWriting(): OpenOnes<PlanPart> {
  const { unfinished } = useApp();
  const writing = useOpenOnes<PlanPart>();
  useLayoutEffect(() => {
    void unfinished.names(unfinishedPart).then((names) => {
      for (const part of planParts) if (names.includes(unfinishedPart + part)) writing.open(part);
    });
  }, []);
  return writing;
}

/** The plan with its pencils: each part is changed where it stands. */
function Plan({ plan }: { plan: SafetyPlan }) {
  const app = useApp();
  const { words } = app;
  const kept = planOf(app);
  const writing = useWriting();
  const isEmpty = isPlanEmpty(plan);
  return (
    <>
      <Head canPrint />
      {kept.failure.value && <FailureNote failure={kept.failure.value} />}
      <InDanger />
      {isEmpty && writing.isNone && (
        <Empty text={words.t('plan.empty')} step={words.t('plan.empty.step')} onStep={() => writing.open('stay')} />
      )}
      <div class="plan__cols">
        <PlanLadder plan={plan} writing={writing} />
        <aside class="stack">
          <PlanStay plan={plan} writing={writing} />
          <Hope />
          <PlanOutside />
          <Notes />
        </aside>
      </div>
      <p class="foot">{words.t('common.disclaimer')}</p>
      <PlanSheet plan={plan} />
    </>
  );
}

/** The numbers first, and the way straight to the people behind them. */
function InDanger() {
  const { words } = useApp();
  return (
    <div class="stack stack--s">
      <EmergencyBlock small />
      <div>
        <a class="btn btn--line" href="#plan-experts">
          {words.t('plan.danger.go')}
        </a>
      </div>
    </div>
  );
}

/** While the lock is closed: the copy outside it where the person wanted one, else the lock itself. */
function Locked() {
  const app = useApp();
  const copy = outsidePlanOf(app).now.value;
  if (copy === undefined) return <main class="page" aria-busy="true" />;
  if (copy === null) return <Lock />;
  return (
    <main class="page stack stack--l plan">
      <Back />
      <Head canPrint={false} />
      <InDanger />
      <p class="note">
        <Icon of={icons.lock} />
        <span>{app.words.t('plan.outside.shown')}</span>
      </p>
      <div class="plan__cols">
        <PlanLadder plan={copy} writing={null} />
        <aside class="stack">
          <PlanStay plan={copy} writing={null} />
        </aside>
      </div>
    </main>
  );
}

/** Under 13 a plan is not written alone (content 6.4, `under_13`): a grown-up first, then the line for children. */
function Young() {
  const { place, words } = useApp();
  return (
    <main class="page stack">
      <Back />
      <p>{words.t('plan.young')}</p>
      <SoftHelpCard onClose={() => place.go({ screen: 'help' })} />
    </main>
  );
}

/** The safety plan: its ladder, where it is written, and its sheet of paper. */
export function PlanScreen() {
  const app = useApp();
  const { place, settings, vault } = app;
  const here = place.here.value;
  if (settings.now.value.audience === 'c10') return <Young />;
  if (vault.lock.value === 'locked') return <Locked />;
  if (here.screen === 'plan' && here.view === 'hope') return <PlanHope />;
  const kept = planOf(app);
  const plan = kept.now.value;
  return (
    <main class="page stack stack--l plan">
      <Back />
      {plan ? <Plan plan={plan} /> : <Unread />}
    </main>
  );
}

/** Not read yet, or not readable: number and lines stand there all the same. */
function Unread() {
  const { failure } = planOf(useApp());
  if (!failure.value) return <div aria-busy="true" />;
  return (
    <>
      <FailureNote failure={failure.value} />
      <HelpAtHand />
    </>
  );
}
