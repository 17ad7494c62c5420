import { useApp } from '../parts/app-context.ts';
import { Empty } from '../parts/empty.tsx';

/** The circle of people is not part of this version: the screen says so and leads to the help there is. */
export function People() {
  const { words, place } = useApp();
  return (
    <main class="page stack">
      <h1>{words.t('common.people')}</h1>
      <Empty text={words.t('circle.people-places')} step={words.t('common.show-help')} onStep={() => place.go({ screen: 'help' })} />
      <p class="soft">{words.t('circle.people-later')}</p>
    </main>
  );
}
