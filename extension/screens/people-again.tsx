import { givenTo, seldomHeard } from '#shared/circle/suggestible.ts';
import type { Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { App } from '../state/app.ts';
import type { Place } from '../state/place.ts';
import { arrangementOf } from '../state/situation.ts';
import { useToday } from './look-back-span.tsx';
import { sayList, sayName } from './people-say.ts';

/** What the chosen situation leaves out: saying no may raise danger where someone lives with violence (content 4.3 and 7). */
const isAway = (app: App, block: string): boolean => arrangementOf(app).hide.has(block);

/** So many names under the question: more would be a list of those one does not call. */
const few = 3;

/** Looking again: questions without a right answer, and where one gives (content 4.2, `reflections`). */
export function PeopleAgain({ ties, blurred }: { ties: readonly Tie[]; blurred: boolean }) {
  const app = useApp();
  const { place, words } = app;
  const given = givenTo(ties);
  const seldom = seldomHeard(ties, useToday()).slice(0, few);
  return (
    <details class="more">
      <summary>{words.t('circle.again')}</summary>
      <ul class="stack stack--s">
        <li>{words.t('circle.again.many')}</li>
        <li>
          {words.t('circle.again.forgotten')}
          {seldom.length > 0 && (
            <p>
              {words.t('circle.again.now-and-then')}{' '}
              <span class="own">
                {sayList(
                  words,
                  seldom.map((tie) => sayName(tie, blurred)),
                )}
              </span>
            </p>
          )}
        </li>
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
      {!isAway(app, 'so-perceived') && (
        <button type="button" class="btn btn--quiet" onClick={() => place.go({ screen: 'calm', exercise: 'so-perceived' })}>
          {words.t('circle.again.perceived')}
        </button>
      )}
    </details>
  );
}

const ways = [
  { key: 'circle.message', block: 'so-message', to: { screen: 'people', view: 'message' } },
  { key: 'circle.hello', block: 'so-say-hi', to: { screen: 'people', view: 'hello' } },
  { key: 'circle.ask', block: 'so-ask-specific', to: { screen: 'calm', exercise: 'so-ask-specific' } },
  { key: 'circle.no', block: 'so-decline', to: { screen: 'people', view: 'no' } },
  { key: 'circle.belong', block: 'so-nudges', to: { screen: 'people', view: 'belong' } },
  { key: 'circle.by', block: 'he-lll', to: { screen: 'people', view: 'by' } },
] as const satisfies readonly { key: string; block: string; to: Place }[];

/** Ways to turn to someone. Children get the words for a grown-up and small ways to belong. */
export function PeopleWays() {
  const app = useApp();
  const { place, settings, words } = app;
  const young = settings.now.value.audience === 'c10';
  const shown = ways.filter(({ key, block }) => (!young || key === 'circle.message' || key === 'circle.belong') && !isAway(app, block));
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
