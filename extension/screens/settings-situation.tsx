import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { choose, offeredTo, situationsOf } from '../state/situation.ts';
import { useChange } from './settings-change.ts';

/**
 * What changes for this visit where someone lives with violence, one part of which can be taken back, and what they may want besides:
 * offered, explained, and stored only when they turn it on (content 7, pack-violence).
 */
function Care() {
  const { settings, visit, words } = useApp();
  const { change } = useChange();
  const { discreet, keep } = settings.now.value;
  const { history, ...others } = visit.strict.value;
  return (
    <div class="stack stack--s">
      <p>{words.t('packs.unstored')}</p>
      <p>{words.t('packs.strict')}</p>
      <SwitchRow
        label={words.t('packs.strict.history')}
        hint={words.t('packs.strict.history.hint')}
        on={history === false}
        onChange={(on) => (visit.strict.value = on ? { ...others, history: false } : others)}
      />
      <p class="soft">{words.t('packs.care')}</p>
      <SwitchRow
        label={words.t('packs.care.keep')}
        hint={words.t('packs.care.keep.hint')}
        on={!keep}
        onChange={(on) => void change({ keep: !on })}
      />
      <SwitchRow
        label={words.t('packs.care.discreet')}
        hint={words.t('packs.care.discreet.hint')}
        on={discreet}
        onChange={(on) => void change({ discreet: on })}
      />
    </div>
  );
}

/** What is going on for the person: several can be chosen, or none. It changes order and words here, and takes no help away. */
export function SettingsSituation() {
  const app = useApp();
  const { settings, words } = app;
  const ready = useSignal(false);
  useLayoutEffect(() => {
    words.need('packs').then(
      () => (ready.value = true),
      () => null,
    );
  }, []);
  if (!ready.value || settings.now.value.audience === 'c10') return null;
  const chosen = situationsOf(app);
  return (
    <section class="settings__section" aria-labelledby="settings-situation">
      <h2 id="settings-situation">{words.t('packs.title')}</h2>
      <p class="soft">{words.t('packs.hint')}</p>
      <div class="chips">
        {offeredTo(app).map((each) => (
          <Chip key={each} label={words.t(`packs.${each}`)} on={chosen.includes(each)} onChange={(on) => choose(app, each, on)} />
        ))}
      </div>
      {chosen.includes('violence') && <Care />}
    </section>
  );
}
