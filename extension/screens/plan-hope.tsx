import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HopeThing } from '#shared/plan/hope-box.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { HelpAtHand } from '../parts/help-at-hand.tsx';
import { Icon } from '../parts/icon.tsx';
import { hopeBoxOf } from '../state/hope-box.ts';
import { PlanHopeAdd } from './plan-hope-add.tsx';
import { HopePicture, HopeSound } from './plan-hope-file.tsx';

/** Taking something out asks once: there is no second copy of it. */
function Remove({ thing }: { thing: HopeThing }) {
  const app = useApp();
  const { words } = app;
  const asking = useSignal(false);
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), [asking.value]);
  const name = thing.text || words.t('hope.untitled');
  if (!asking.value)
    return (
      <button type="button" class="icon-btn" aria-label={words.t('hope.remove', { name })} onClick={() => (asking.value = true)}>
        <Icon of={icons.trash} />
      </button>
    );
  return (
    <div class="row row--tight" role="group" aria-label={words.t('hope.remove.sure')}>
      <span>{words.t('hope.remove.sure')}</span>
      <button type="button" ref={yes} class="btn btn--clay btn--s" onClick={() => void hopeBoxOf(app).remove(thing.id)}>
        {words.t('hope.remove.yes')}
      </button>
      <button type="button" class="btn btn--quiet btn--s" onClick={() => (asking.value = false)}>
        {words.t('common.cancel')}
      </button>
    </div>
  );
}

function Thing({ thing }: { thing: HopeThing }) {
  return (
    <li class="card stack stack--s hope__thing">
      {thing.kind === 'picture' && <HopePicture thing={thing} />}
      {thing.kind === 'sound' && <HopeSound thing={thing} />}
      <div class="row row--ends">
        <p class="own grow hope__text" dir="auto">
          {thing.text}
        </p>
        <Remove thing={thing} />
      </div>
    </li>
  );
}

/** The hope box: words, pictures and sounds of what someone wants to stay for. */
export function PlanHope() {
  const app = useApp();
  const { place, settings, words } = app;
  const { things, failure } = hopeBoxOf(app);
  const adding = useSignal(false);
  const list = things.value;
  return (
    <main class="page stack stack--l plan">
      <div>
        <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'plan' })}>
          <Icon of={icons.back} flip />
          {words.t('common.plan')}
        </button>
      </div>
      <div class="stack stack--s">
        <h1>{words.t('hope.title')}</h1>
        <p class="soft">{words.t('hope.open')}</p>
      </div>
      {failure.value && <FailureNote failure={failure.value} />}
      {!list && failure.value && <HelpAtHand />}
      {list?.length === 0 && !adding.value && (
        <Empty text={words.t('hope.hint')} step={words.t('hope.empty.step')} onStep={() => (adding.value = true)} />
      )}
      {list && list.length > 0 && (
        <ul class="hope">
          {list.map((thing) => (
            <Thing key={thing.id} thing={thing} />
          ))}
        </ul>
      )}
      {list && adding.value && <PlanHopeAdd things={list} onDone={() => (adding.value = false)} />}
      {list && list.length > 0 && !adding.value && (
        <div>
          <button type="button" class="btn" onClick={() => (adding.value = true)}>
            <Icon of={icons.plus} />
            {words.t('hope.empty.step')}
          </button>
        </div>
      )}
      <p class="note">
        <Icon of={icons.info} />
        <span>{words.t(settings.now.value.keep ? 'hope.stays' : 'hope.unkept')}</span>
      </p>
    </main>
  );
}
