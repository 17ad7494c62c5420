import { gapOf, topicFor } from '#shared/circle/gaps.ts';
import type { HelpKind, Tie } from '#shared/circle/tie.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { noFilters } from '../state/visit.ts';
import { sayList, sayName, sayOf } from './people-say.ts';

/** Opens Help at the topic that has this kind of help. */
export function LookFor({ kind }: { kind: HelpKind }) {
  const { place, visit, words } = useApp();
  const look = (): void => {
    const topic = topicFor[kind];
    // no country has a line for it: what there is to do lies near, in a local list
    if (topic === 'things-to-do') place.go({ screen: 'help', view: 'local', topic });
    else {
      visit.help.value = { ...noFilters, topic };
      place.go({ screen: 'help' });
    }
  };
  return (
    <button type="button" class="btn" onClick={look}>
      <Icon of={icons.search} />
      {words.t('circle.gap.look')}
    </button>
  );
}

/** What stands out on the map, in plain words, and the way to the directory. Never a fault of anyone. */
export function PeopleGap({ ties, blurred }: { ties: readonly Tie[]; blurred: boolean }) {
  const { words } = useApp();
  const gap = gapOf(ties);
  if (!gap) return null;
  const kind = sayOf(words, 'gives', gap.kind);
  return (
    <section class="card card--warm people__gap">
      <p>
        {gap.rich.length > 0 &&
          `${words.t('circle.gap.rich', {
            kinds: sayList(
              words,
              gap.rich.map((each) => sayOf(words, 'gives', each)),
            ),
          })} `}
        {words.t(gap.only ? 'circle.gap.one' : 'circle.gap.none', { kind })}{' '}
        {gap.only && (
          <bdi class="own">
            <b>{sayName(gap.only, blurred)}</b>
          </bdi>
        )}
      </p>
      <LookFor kind={gap.kind} />
    </section>
  );
}
