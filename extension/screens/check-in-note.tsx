import { useSignal } from '@preact/signals';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { keepsCheckins } from '../state/visit.ts';
import { Question } from './check-in-frame.tsx';

/** The line for oneself, closed at first. */
function OwnLine() {
  const { checkin, settings, words } = useApp();
  const teen = settings.now.value.audience === 't13';
  const open = useSignal(checkin.input.value.note !== '');
  if (!open.value)
    return (
      <button type="button" class="btn btn--line" onClick={() => (open.value = true)}>
        <Icon of={icons.pencil} />
        {words.t(teen ? 'checkin.note.teen' : 'checkin.note.open')}
      </button>
    );
  return (
    <div class="field">
      <label for="note" class="hide">
        {words.t('checkin.note.ask')}
      </label>
      <textarea
        id="note"
        class="input own"
        rows={5}
        maxLength={2000}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="note-hint"
        value={checkin.input.value.note}
        onInput={(event) => checkin.say({ note: event.currentTarget.value })}
      />
      <p id="note-hint" class="soft">
        {words.t(teen ? 'checkin.note.teen.where' : 'checkin.note.hint')}
      </p>
    </div>
  );
}

/** The end: a line for oneself if wanted, then keep it or let it go. Both are fine. */
export function CheckinNote() {
  const app = useApp();
  const { checkin, words } = app;
  const keeps = keepsCheckins(app);
  return (
    <>
      <div class="today__body">
        <Question ask={words.t('checkin.note.ask')} />
        <OwnLine />
        <p class="soft">{words.t(keeps ? 'checkin.both-fine' : 'checkin.without-keeping')}</p>
        {checkin.failure.value && <FailureNote failure={checkin.failure.value} onRetry={checkin.keep} ownText={checkin.input.value.note} />}
      </div>
      <div class="actions actions--line">
        <button type="button" class="icon-btn" aria-label={words.t('common.back')} onClick={checkin.back}>
          <Icon of={icons.back} flip />
        </button>
        <span class="grow" />
        <button type="button" class={keeps ? 'btn btn--quiet' : 'btn'} onClick={checkin.letGo}>
          {words.t(keeps ? 'checkin.let-go' : 'checkin.go-on')}
        </button>
        {keeps && (
          <button type="button" class="btn" aria-disabled={checkin.keeping.value} onClick={checkin.keep}>
            {words.t(checkin.keeping.value ? 'checkin.keeping' : 'checkin.keep')}
          </button>
        )}
      </div>
    </>
  );
}
