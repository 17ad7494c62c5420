import { blurredName } from '#shared/circle/tie.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { isolated } from '../parts/isolated.ts';
import { answersOf } from '../state/answers.ts';
import type { Outcome } from '../state/check-in.ts';
import { circleOf } from '../state/circle.ts';

/** The last line: a person, a place or a service of one's own, or a kind of place (content part two, 25). A child is led to a grown-up. */
export function CheckinClosing({ outcome }: { outcome: Outcome }) {
  const app = useApp();
  const { settings, words } = app;
  const circle = circleOf(app).now.value;
  // until the circle was read nobody can be named, and a line that changes under the eyes is worse than one that comes a moment later
  if (!circle) return null;
  const { kind, index, name } = answersOf(app).closingOf(outcome, circle.ties);
  // of a service on the map no hours are known, and that is said
  const said = name === null ? {} : { name: isolated(circle.blurred ? blurredName(name) : name), open: words.t('closing.hours-not-known') };
  return (
    <div class="after__closing">
      {settings.now.value.audience === 'c10' && <p>{words.t('closing.grown-up')}</p>}
      <p class="soft">{words.t(`closing.${kind}.${index}` as WordKey, said)}</p>
    </div>
  );
}
