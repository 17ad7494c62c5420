import { contextGroups, teenTags } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { answersOf } from '../state/answers.ts';
import { CheckinFrame } from './check-in-frame.tsx';
import { withLimit } from './check-in-limit.ts';

/** Four contexts are the most (content 1.2). */
const limit = 4;

/** The third question: what is around this. "Something good" stands first, also on hard days (content 1.5). */
export function CheckinContext() {
  const app = useApp();
  const { checkin, settings, words } = app;
  const chosen = checkin.input.value.context;
  const rather = (): void => {
    answersOf(app).ratherNot.value = true;
    checkin.say({ context: [] });
    checkin.next();
  };
  const choose = (context: readonly string[]): void => {
    answersOf(app).ratherNot.value = false;
    checkin.say({ context });
  };
  const teen = settings.now.value.audience === 't13' ? [{ id: 'teen', tags: teenTags }] : [];
  const groups = [...teen, ...contextGroups].sort((a, b) => Number(b.id === 'good') - Number(a.id === 'good'));
  return (
    <CheckinFrame ask={words.t('checkin.context.ask')} hint={words.t('checkin.context.hint')} some={chosen.length > 0}>
      {groups.map((group) => (
        <fieldset key={group.id} class="family">
          <legend>{words.t(`checkin.group.${group.id}` as WordKey)}</legend>
          <div class="chips">
            {group.tags.map((id) => (
              <Chip
                key={id}
                label={words.t(`checkin.context.${id}` as WordKey)}
                on={chosen.includes(id)}
                onChange={(on) => choose(on ? withLimit(chosen, id, limit) : chosen.filter((each) => each !== id))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" class="chip chip--quiet" onClick={rather}>
        {words.t('checkin.context.rather-not')}
      </button>
    </CheckinFrame>
  );
}
