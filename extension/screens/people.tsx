import { useSignal } from '@preact/signals';
import { circleLimits, type Tie, withTie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { Seg } from '../parts/seg.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { circleOf } from '../state/circle.ts';
import { HelpInFull } from './help-in-full.tsx';
import { PeopleAgain, PeopleWays } from './people-again.tsx';
import { PeopleBelong } from './people-belong.tsx';
import { PeopleBy } from './people-by.tsx';
import { PeopleGap } from './people-gap.tsx';
import { ByKind, ByRing } from './people-list.tsx';
import { PeopleMap, shownRings } from './people-map.tsx';
import { PeopleMessage } from './people-message.tsx';
import { PeopleNo } from './people-no.tsx';
import { PeoplePrint } from './people-print.tsx';
import { sayName, sayOf } from './people-say.ts';
import { PeopleTie } from './people-tie.tsx';
import { PeopleTired } from './people-tired.tsx';
import { WhoToday } from './people-today.tsx';
import { wayBack } from './way-back.ts';
import './people.css';

type View = 'circle' | 'kind' | 'today';
const views = ['circle', 'kind', 'today'] as const;

function Head({ count }: { count: number }) {
  const app = useApp();
  const { place, settings, words } = app;
  const circle = circleOf(app);
  const unkept = settings.now.value.audience === 'c10' || !settings.now.value.keep;
  const blurred = circle.now.value?.blurred ?? false;
  return (
    <div class="people__head">
      <div class="stack stack--s">
        <h1>{words.t('circle.title')}</h1>
        <p class="soft">{words.t(unkept ? 'circle.hint.unkept' : 'circle.hint')}</p>
      </div>
      <div class="row row--tight">
        {count > 0 && (
          <button
            type="button"
            class="btn btn--line"
            aria-pressed={blurred}
            onClick={() => void circle.change((now) => ({ ...now, blurred: !now.blurred }))}
          >
            <Icon of={icons.eyeoff} />
            {words.t('circle.blur')}
          </button>
        )}
        {count < circleLimits.ties && (
          <button type="button" class="btn" onClick={() => place.go({ screen: 'people', view: 'add' })}>
            <Icon of={icons.plus} />
            {words.t('circle.add')}
          </button>
        )}
      </div>
      {count >= circleLimits.ties && <p role="status">{words.t('circle.full', { count: circleLimits.ties })}</p>}
    </div>
  );
}

/** The map with its key, and what to do with it. Says where someone went when they were moved. */
function MapCard({ ties, blurred, young }: { ties: readonly Tie[]; blurred: boolean; young: boolean }) {
  const app = useApp();
  const { place, words } = app;
  const isNarrow = useNarrow();
  const said = useSignal('');
  return (
    <section class="card people__map">
      <PeopleMap
        ties={ties}
        blurred={blurred}
        young={young}
        shown={shownRings(young)}
        isNarrow={isNarrow}
        onOpen={({ id }) => place.go({ screen: 'people', view: 'tie', tie: id })}
        onMove={(tie, to) => {
          said.value = words.t('circle.map.moved', { name: sayName(tie, blurred), ring: sayOf(words, 'ring', to.ring) });
          void circleOf(app).change((now) => withTie(now, { ...tie, ...to }));
        }}
      />
      {!young && (
        <div class="people__key" aria-hidden="true">
          {(['easy', 'courage', 'hard'] as const).map((ease) => (
            <span key={ease}>
              <i class={`ease ease--${ease}`} />
              {sayOf(words, 'ease', ease)}
            </span>
          ))}
        </div>
      )}
      <p class="soft">{words.t('circle.map.how')}</p>
      <p role="status" class="hide">
        {said.value}
      </p>
    </section>
  );
}

/** Map, list and what stands out. */
function Circle({ ties, blurred }: { ties: readonly Tie[]; blurred: boolean }) {
  const { place, settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  const view = useSignal<View>('circle');
  const open = ({ id }: Tie): void => place.go({ screen: 'people', view: 'tie', tie: id });
  return (
    <>
      <Seg
        long
        label={words.t('circle.view')}
        choices={views.map((each) => ({ value: each, label: words.t(`circle.view.${each}`) }))}
        value={view.value}
        onChange={(to) => (view.value = to)}
      />
      {view.value === 'circle' && <MapCard ties={ties} blurred={blurred} young={young} />}
      {young ? <p>{words.t('circle.young.adult')}</p> : <PeopleGap ties={ties} blurred={blurred} />}
      <section class="stack" aria-labelledby="people-list">
        <h2 id="people-list" class={view.value === 'circle' ? 'hide' : undefined}>
          {words.t(view.value === 'circle' ? 'circle.list' : `circle.view.${view.value}`)}
        </h2>
        {view.value === 'circle' && <ByRing ties={ties} blurred={blurred} young={young} shown={shownRings(young)} onOpen={open} />}
        {view.value === 'kind' && <ByKind ties={ties} blurred={blurred} young={young} onOpen={open} />}
        {view.value === 'today' && <WhoToday ties={ties} blurred={blurred} young={young} onOpen={open} />}
      </section>
      {!young && <PeopleAgain ties={ties} blurred={blurred} />}
      <PeoplePrint ties={ties} blurred={blurred} young={young} />
    </>
  );
}

/** The first view: the circle, or what to do where nobody comes to mind. */
function Start() {
  const app = useApp();
  const { place, settings, words } = app;
  const circle = circleOf(app);
  const now = circle.now.value;
  const young = settings.now.value.audience === 'c10';
  if (!now && circle.failure.value)
    return (
      <>
        <FailureNote failure={circle.failure.value} />
        <HelpInFull />
      </>
    );
  if (!now) return <div aria-busy="true" />;
  return (
    <>
      <Head count={now.ties.length} />
      {circle.failure.value && <FailureNote failure={circle.failure.value} />}
      {now.ties.length === 0 ? (
        <>
          <Empty
            text={words.t(young ? 'circle.empty.young' : 'circle.empty')}
            step={words.t('circle.empty.places')}
            onStep={() => place.go({ screen: 'help' })}
          />
          {young && <p>{words.t('circle.young.adult')}</p>}
        </>
      ) : (
        <Circle ties={now.ties} blurred={now.blurred} />
      )}
      <PeopleTired form="map" />
      <PeopleWays />
    </>
  );
}

/** What lies over the circle, with the way back. */
function Over({ view, tie }: { view: string; tie: string | undefined }) {
  const app = useApp();
  const { place, words } = app;
  const ties = circleOf(app).now.value?.ties ?? [];
  const back = wayBack(place.here.value, { to: { screen: 'people' }, label: 'common.people' });
  return (
    <>
      <div>
        <button type="button" class="btn btn--quiet" onClick={() => place.go(back.to)}>
          <Icon of={icons.back} flip />
          {words.t(back.label)}
        </button>
      </div>
      {view === 'add' && <PeopleTie known={null} ring="near" />}
      {view === 'tie' && <PeopleTie key={tie} known={ties.find(({ id }) => id === tie) ?? null} ring="near" />}
      {view === 'message' && <PeopleMessage hello={false} />}
      {view === 'hello' && <PeopleMessage hello />}
      {view === 'by' && <PeopleBy />}
      {view === 'no' && <PeopleNo />}
      {view === 'belong' && <PeopleBelong />}
    </>
  );
}

/** People: who and what is around someone, and ways to turn to them. */
export function People() {
  const here = useApp().place.here.value;
  const { view, tie } = here.screen === 'people' ? here : {};
  return <main class="page stack stack--l">{view ? <Over key={view} view={view} tie={tie} /> : <Start />}</main>;
}
