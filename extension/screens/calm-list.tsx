import { exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { offeredIn } from '../state/situation.ts';
import { CalmFind } from './calm-find.tsx';
import { ExerciseRow } from './calm-row.tsx';
import { sayTitle } from './calm-words.ts';
import { SituationWords as CalmWords } from './situation-words.tsx';

type GroupId = 'breath' | 'ground' | 'everyday' | 'thoughts' | 'people' | 'loss' | 'workers' | 'children';

const groups: readonly GroupId[] = ['breath', 'ground', 'everyday', 'thoughts', 'people', 'loss', 'children', 'workers'];

const families: Readonly<Record<string, GroupId>> = {
  so: 'people',
  he: 'people',
  br: 'breath',
  gr: 'ground',
  ba: 'everyday',
  pr: 'thoughts',
  mi: 'thoughts',
  lo: 'loss',
  wk: 'workers',
};

const groupOf = ({ id, for: audiences }: Exercise): GroupId =>
  audiences.includes('helper') ? (families[id.slice(0, 2)] ?? 'everyday') : 'children';

function Group({ id, list }: { id: GroupId; list: readonly Exercise[] }) {
  const { words } = useApp();
  if (list.length === 0) return null;
  return (
    <section aria-labelledby={`calm-${id}`}>
      <h2 id={`calm-${id}`}>{words.t(`exercises.ui.${id}`)}</h2>
      <ul class="list">
        {list.map((each) => (
          <ExerciseRow key={each.id} exercise={each} />
        ))}
      </ul>
    </section>
  );
}

/** Exercises that stand there only for someone who asks for more. */
function OnRequest({ list }: { list: readonly Exercise[] }) {
  const { words } = useApp();
  if (list.length === 0) return null;
  return (
    <details class="calm__away">
      <summary>{words.t('exercises.ui.more')}</summary>
      <ul class="list">
        {list.map((each) => (
          <ExerciseRow key={each.id} exercise={each} />
        ))}
      </ul>
    </details>
  );
}

/** Exercises that the person put away, and the way back for each. */
function PutAway({ list }: { list: readonly Exercise[] }) {
  const { settings, words } = useApp();
  if (list.length === 0) return null;
  const bringBack = (id: string): void => void settings.change({ hidden: settings.now.value.hidden.filter((each) => each !== id) });
  return (
    <details class="calm__away">
      <summary>{words.t('exercises.ui.hidden')}</summary>
      <p class="soft">{words.t('exercises.ui.hidden.hint')}</p>
      <ul class="list">
        {list.map(({ id }) => (
          <li key={id} class="item">
            <span class="item__main">{sayTitle(words, id)}</span>
            <button
              type="button"
              class="btn btn--line btn--s"
              aria-label={words.t('exercises.ui.bring-back-one', { title: sayTitle(words, id) })}
              onClick={() => bringBack(id)}
            >
              {words.t('exercises.ui.bring-back')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const ways = [
  { view: 'understand', key: 'calm.understand' },
  { view: 'own', key: 'exercises.own.title' },
  { view: 'here', key: 'calm.here' },
  { view: 'steady', key: 'calm.steady' },
] as const;

/** Cards to understand by, and what someone made their own here; nothing of younger people is kept, so they have the cards only. */
function Ways() {
  const { place, settings, words } = useApp();
  const shown = settings.now.value.audience === 'c10' ? ways.slice(0, 1) : ways;
  return (
    <ul class="list">
      {shown.map(({ view, key }) => (
        <li key={view}>
          <button type="button" class="item set" onClick={() => place.go({ screen: 'calm', view })}>
            <span class="item__main item__name">{words.t(key)}</span>
            <Icon of={icons.next} flip />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Every exercise, its rhythm drawn to scale, how long it takes and how sure we are of it. */
export function CalmList() {
  const app = useApp();
  const { settings, surface, words } = app;
  const { hidden } = settings.now.value;
  const shown = exercises.filter(offeredIn(app));
  return (
    <>
      <h1 class={surface === 'page' ? '' : 'hide'}>{words.t('common.calm')}</h1>
      <CalmWords />
      <CalmFind />
      <Ways />
      <details class="more">
        <summary>{words.t('exercises.ui.all')}</summary>
        <div class="calm__groups">
          {groups.map((id) => (
            <Group key={id} id={id} list={shown.filter((each) => each.shows !== 'on-request' && groupOf(each) === id)} />
          ))}
        </div>
        <OnRequest list={shown.filter((each) => each.shows === 'on-request')} />
      </details>
      <PutAway list={exercises.filter(({ id }) => hidden.includes(id))} />
    </>
  );
}
