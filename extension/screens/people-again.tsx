import type { Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { Place } from '../state/place.ts';
import { sayList, sayName } from './people-say.ts';

/** Looking again: questions without a right answer, and where one gives (content 4.2, `reflections`). */
export function PeopleAgain({ ties, blurred }: { ties: readonly Tie[]; blurred: boolean }) {
  const { place, words } = useApp();
  const given = ties.filter(({ balance }) => balance === 'give' || balance === 'both');
  return (
    <details class="more">
      <summary>{words.t('circle.again')}</summary>
      <ul class="stack stack--s">
        <li>{words.t('circle.again.many')}</li>
        <li>{words.t('circle.again.forgotten')}</li>
        <li>{words.t('circle.again.give')}</li>
      </ul>
      <p>
        <strong>{words.t('circle.give')}</strong>{' '}
        {given.length === 0 ? (
          words.t('circle.give.none')
        ) : (
          <span class="own">
            {sayList(
              words,
              given.map((tie) => sayName(tie, blurred)),
            )}
          </span>
        )}
      </p>
      <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'calm', exercise: 'so-perceived' })}>
        {words.t('circle.again.perceived')}
      </button>
    </details>
  );
}

const ways = [
  { key: 'circle.message', to: { screen: 'people', view: 'message' } },
  { key: 'circle.hello', to: { screen: 'people', view: 'hello' } },
  { key: 'circle.ask', to: { screen: 'calm', exercise: 'so-ask-specific' } },
  { key: 'circle.no', to: { screen: 'people', view: 'no' } },
  { key: 'circle.belong', to: { screen: 'people', view: 'belong' } },
  { key: 'circle.by', to: { screen: 'people', view: 'by' } },
] as const satisfies readonly { key: string; to: Place }[];

/** Ways to turn to someone. Children get the words for a grown-up and small ways to belong. */
export function PeopleWays() {
  const { place, settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  const shown = young ? ways.filter(({ key }) => key === 'circle.message' || key === 'circle.belong') : ways;
  return (
    <section class="stack stack--s" aria-labelledby="people-ways">
      <h2 id="people-ways">{words.t('circle.ways')}</h2>
      <ul class="list">
        {shown.map(({ key, to }) => (
          <li key={key}>
            <button type="button" class="item set" onClick={() => place.go(to)}>
              <span class="item__main item__name">{words.t(key)}</span>
              <Icon of={icons.next} flip />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
