import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Checkin } from '#shared/checkin/checkin.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { sayFeeling } from './check-in-grid.tsx';
import { sayTime, sayWord } from './check-in-say.ts';
import { dateLocale } from './look-back-dates.ts';
import { Stand } from './look-back-stand.tsx';

/** The chosen words in one line; a word of the person's own stands in their hand. */
function ChosenWords({ checkin }: { checkin: Checkin }) {
  const { words } = useApp();
  const list = checkin.words.map((word) => sayWord(words, word));
  const parts = new Intl.ListFormat(words.now.value.tag, { type: 'unit' }).formatToParts(list);
  let index = -1;
  return (
    <>
      {parts.map(({ type, value }, at) => {
        if (type === 'literal') return value;
        index += 1;
        const own = checkin.words[index]?.kind === 'own';
        return (
          <bdi key={at} class={own ? 'own' : undefined}>
            {value}
          </bdi>
        );
      })}
    </>
  );
}

/** What was around it and what would have helped, where that was said. */
function Around({ checkin }: { checkin: Checkin }) {
  const { words } = useApp();
  const context = checkin.context.map((id) => words.t(`checkin.context.${id}` as WordKey));
  if (context.length === 0 && !checkin.need) return null;
  return (
    <dl class="entry__around">
      {context.length > 0 && (
        <div>
          <dt class="soft">{words.t('lookback.around')}</dt>
          <dd>{new Intl.ListFormat(words.now.value.tag, { type: 'unit' }).format(context)}</dd>
        </div>
      )}
      {checkin.need && (
        <div>
          <dt class="soft">{words.t('lookback.need')}</dt>
          <dd>{words.t(`checkin.need.${checkin.need}` as WordKey)}</dd>
        </div>
      )}
    </dl>
  );
}

interface DeleteProps {
  readonly checkin: Checkin;
  readonly onCancel: () => void;
  readonly onDeleted: () => void;
}

/** Asks once, in place, before an entry is gone for good. */
function DeleteAsk({ checkin, onCancel, onDeleted }: DeleteProps) {
  const { record, words } = useApp();
  const failure = useSignal<Failure | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  const remove = async (): Promise<void> => {
    const result = await record.remove(checkin);
    failure.value = result.ok ? null : result;
    if (result.ok) onDeleted();
  };
  return (
    <div class="entry__ask">
      <p tabIndex={-1} ref={question}>
        {words.t('lookback.delete.asks')}
      </p>
      {failure.value && <FailureNote failure={failure.value} onRetry={remove} />}
      <div class="row row--tight">
        <button type="button" class="btn btn--clay" onClick={remove}>
          <Icon of={icons.trash} />
          {words.t('lookback.delete.yes')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onCancel}>
          {words.t('lookback.delete.no')}
        </button>
      </div>
    </div>
  );
}

/** The two things that can be done with an entry. */
function Ways({ time, onEdit, onDelete }: { time: string; onEdit: () => void; onDelete: () => void }) {
  const { words } = useApp();
  return (
    <div class="row row--tight entry__ways">
      <button type="button" class="btn btn--quiet btn--s" aria-label={words.t('lookback.edit.entry', { time })} onClick={onEdit}>
        <Icon of={icons.pencil} />
        {words.t('common.edit')}
      </button>
      <button
        type="button"
        class="btn btn--quiet btn--s entry__delete"
        aria-label={words.t('lookback.delete.entry', { time })}
        onClick={onDelete}
      >
        <Icon of={icons.trash} />
        {words.t('common.delete')}
      </button>
    </div>
  );
}

/** One entry as it was written: shape, words, time, what was around it, the person's own line. */
export function Entry({ checkin, onEdit, onDeleted }: { checkin: Checkin; onEdit: () => void; onDeleted: () => void }) {
  const app = useApp();
  const asking = useSignal(false);
  const frame = useRef<HTMLElement>(null);
  const cancel = (): void => {
    asking.value = false;
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.entry__delete')?.focus());
  };
  const time = sayTime(dateLocale(app), checkin);
  const feeling = checkin.feeling ? sayFeeling(app.words, checkin.feeling) : app.words.t('checkin.no-point');
  return (
    <article class="entry" ref={frame}>
      <div class="entry__head">
        <Stand checkin={checkin} height={46} />
        <div class="entry__said">
          <p class="soft">
            <time dateTime={new Date(checkin.at).toISOString()}>{time}</time>
          </p>
          {checkin.words.length > 0 && (
            <p>
              <strong class="entry__words">
                <ChosenWords checkin={checkin} />
              </strong>
            </p>
          )}
          <p class={checkin.words.length > 0 ? 'soft entry__feeling' : 'entry__feeling'}>{feeling}</p>
        </div>
      </div>
      <Around checkin={checkin} />
      {checkin.note && (
        <p class="own entry__note" dir="auto">
          {checkin.note}
        </p>
      )}
      {asking.value ? (
        <DeleteAsk checkin={checkin} onCancel={cancel} onDeleted={onDeleted} />
      ) : (
        <Ways time={time} onEdit={onEdit} onDelete={() => (asking.value = true)} />
      )}
    </article>
  );
}
