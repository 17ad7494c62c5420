import { useApp } from '../parts/app-context.ts';
import type { Place } from '../state/place.ts';
import { arrangementOf, situationsOf } from '../state/situation.ts';
import { openViolence } from './help-violence-open.ts';

/** What a pack puts before the mood: the basics, or help (content 7: the first of `show`). */
const firstThings: Readonly<Record<string, { readonly key: 'packs.basics' | 'packs.now'; readonly to: Place }>> = {
  'ba-basics': { key: 'packs.basics', to: { screen: 'calm', exercise: 'ba-basics', from: 'today' } },
  'sf-now': { key: 'packs.now', to: { screen: 'help' } },
};

/** Before the question how someone is: what the chosen situation puts first. A line and a press, no more. */
export function TodaySituation() {
  const app = useApp();
  const { place, words } = app;
  if (situationsOf(app).length === 0) return null;
  const [first = ''] = arrangementOf(app).show;
  if (first === 'sf-dv')
    return (
      <div class="today__first">
        <button type="button" class="btn btn--line" onClick={() => openViolence(app)}>
          {words.t('packs.now')}
        </button>
      </div>
    );
  const thing = firstThings[first];
  if (!thing) return null;
  return (
    <div class="today__first">
      <button type="button" class="btn btn--line" onClick={() => place.go(thing.to)}>
        {words.t(thing.key)}
      </button>
    </div>
  );
}
