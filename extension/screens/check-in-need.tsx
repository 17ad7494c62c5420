import { needs } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { CheckinFrame } from './check-in-frame.tsx';

/** The fourth question: what would help. One answer, or none. */
export function CheckinNeed() {
  const { checkin, words } = useApp();
  const { need } = checkin.input.value;
  const nothing = (): void => {
    checkin.say({ need: null });
    checkin.next();
  };
  return (
    <CheckinFrame ask={words.t('checkin.need.ask')} hint={words.t('checkin.need.hint')} some={need !== null}>
      <div class="chips">
        {needs.map(({ id }) => (
          <Chip
            key={id}
            label={words.t(`checkin.need.${id}` as WordKey)}
            on={need === id}
            onChange={(on) => checkin.say({ need: on ? id : null })}
          />
        ))}
        <button type="button" class="chip chip--quiet" onClick={nothing}>
          {words.t('checkin.need.nothing')}
        </button>
      </div>
    </CheckinFrame>
  );
}
