import { useSignal } from '@preact/signals';
import { type Want, wantsFor } from '#shared/circle/starters.ts';
import { messageTo } from '#shared/circle/suggestible.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { circleOf } from '../state/circle.ts';
import { sayName } from './people-say.ts';
import { PeopleTired } from './people-tired.tsx';

/** The longest message, in characters: a start, not a letter. */
const longest = 1000;

/** So many names are shown before "all names": what would be written comes before a long list. */
const firstNames = 8;

/** For whom it is: names from the map that may be suggested, or nobody named. */
function To({ to, onTo }: { to: string | null; onTo: (id: string | null) => void }) {
  const app = useApp();
  const { words } = app;
  const circle = circleOf(app).now.value;
  const names = messageTo(circle?.ties ?? []);
  const all = useSignal(false);
  if (names.length === 0) return null;
  const shown = all.value ? names : names.slice(0, firstNames);
  return (
    <fieldset class="stack stack--s">
      <legend>{words.t('reach-out.to')}</legend>
      <div class="chips">
        {shown.map((tie) => (
          <Chip
            key={tie.id}
            label={sayName(tie, circle?.blurred ?? false)}
            on={to === tie.id}
            onChange={(on) => onTo(on ? tie.id : null)}
          />
        ))}
      </div>
      {names.length > shown.length && (
        <div>
          <button type="button" class="btn btn--quiet" onClick={() => (all.value = true)}>
            {words.t('reach-out.to.all')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

interface Message {
  readonly to: string | null;
  readonly want: Want | null;
  readonly text: string;
}

/** Words to start with, changed into one's own, and copied. Nothing is sent, opened or planned from here (content 4.3). */
export function PeopleMessage({ hello }: { hello: boolean }) {
  const app = useApp();
  const { settings, words } = app;
  const wants = wantsFor(settings.now.value.audience);
  const { now } = useUnfinished<Message>(hello ? 'hello' : 'message', { to: null, want: hello ? 'say-hi' : null, text: '' });
  const { to, want, text } = now.value;
  const put = (some: Partial<Message>): void => {
    now.value = { ...now.value, ...some };
  };
  const starters = wants.find(({ id }) => id === want)?.starters ?? 0;
  return (
    <div class="tie-form">
      <h1>{words.t(hello ? 'circle.hello' : 'circle.message')}</h1>
      {!hello && settings.now.value.audience !== 'c10' && <PeopleTired form="message" />}
      <To to={to} onTo={(id) => put({ to: id })} />
      <fieldset class="stack stack--s">
        <legend>{words.t('reach-out.want')}</legend>
        <div class="chips">
          {wants.map(({ id }) => (
            <Chip key={id} label={words.t(`reach-out.want.${id}`)} on={want === id} onChange={(on) => put({ want: on ? id : null })} />
          ))}
        </div>
      </fieldset>
      {want && (
        <section class="stack stack--s" aria-labelledby="starters">
          <h2 id="starters">{words.t('reach-out.pick')}</h2>
          <div class="starters">
            {Array.from({ length: starters }, (_, index) => words.t(`reach-out.${want}.${index}` as WordKey)).map((line) => (
              <button key={line} type="button" class="say" aria-pressed={text === line} onClick={() => put({ text: line })}>
                {line}
              </button>
            ))}
          </div>
        </section>
      )}
      <div class="field">
        <label for="own-message">{words.t('reach-out.own')}</label>
        <textarea
          id="own-message"
          class="input own"
          rows={4}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={longest}
          value={text}
          onInput={(event) => put({ text: event.currentTarget.value })}
        />
      </div>
      <div class="row row--ends">
        <p class="soft grow">{words.t('reach-out.decide')}</p>
        <CopyButton text={text} label={words.t('common.copy')} />
      </div>
      <p>{words.t('reach-out.no-answer')}</p>
      <p class="soft">{words.t('reach-out.note')}</p>
    </div>
  );
}
