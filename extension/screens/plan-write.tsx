import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordKey } from '#shared/i18n/translate.ts';
import { type PlanLine, type PlanPart, planLimits, withPart } from '#shared/plan/safety-plan.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { planOf } from '../state/safety-plan.ts';
import { PlanPicks } from './plan-picks.tsx';
import { sayLine } from './plan-say.ts';

/** What stands in a line's second field, where it has one. */
const detailKey = (part: PlanPart): WordKey | null => (part === 'tell' ? 'plan.say' : part === 'experts' ? 'plan.number' : null);

interface RowProps {
  readonly part: PlanPart;
  readonly line: PlanLine;
  readonly n: number;
  readonly onChange: (line: PlanLine) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: () => void;
}

/** One line in its fields. What comes from the map, from Calm or from the records keeps its name; one can say what one would say. */
function Row({ part, line, n, onChange, onUp, onRemove }: RowProps) {
  const app = useApp();
  const { words } = app;
  const detail = line.link?.kind === 'service' ? null : detailKey(part);
  const field = `plan-${part}-${line.id}`;
  return (
    <li class="plan__row">
      <div class="field grow">
        {line.link ? (
          <p class="own" dir="auto">
            <strong>{sayLine(app, line)}</strong> {line.link.kind === 'service' && <bdi>{line.detail}</bdi>}
          </p>
        ) : (
          <>
            <label for={field}>{words.t('plan.line', { n })}</label>
            <input
              id={field}
              class="input own"
              dir="auto"
              maxLength={planLimits.text}
              autocomplete="off"
              spellcheck={false}
              value={line.text}
              onInput={(event) => onChange({ ...line, text: event.currentTarget.value })}
            />
          </>
        )}
        {detail && (
          <>
            <label for={`${field}-detail`}>{words.t(detail)}</label>
            <input
              id={`${field}-detail`}
              class="input own"
              dir="auto"
              maxLength={planLimits.text}
              autocomplete="off"
              spellcheck={false}
              value={line.detail}
              onInput={(event) => onChange({ ...line, detail: event.currentTarget.value })}
            />
          </>
        )}
      </div>
      <div class="row row--tight">
        {onUp && (
          <button type="button" class="icon-btn" aria-label={words.t('plan.line.up', { n })} onClick={onUp}>
            <Icon of={icons.up} />
          </button>
        )}
        <button type="button" class="icon-btn" aria-label={words.t('plan.line.remove', { n })} onClick={onRemove}>
          <Icon of={icons.trash} />
        </button>
      </div>
    </li>
  );
}

const blank = (id: string): PlanLine => ({ id, text: '', detail: '', link: null });

const swapped = (lines: readonly PlanLine[], index: number): readonly PlanLine[] =>
  lines.map((line, at) => (at === index - 1 ? (lines[index] ?? line) : at === index ? (lines[index - 1] ?? line) : line));

interface RowsProps {
  readonly part: PlanPart;
  readonly lines: readonly PlanLine[];
  readonly onChange: (lines: readonly PlanLine[]) => void;
}

function Rows({ part, lines, onChange }: RowsProps) {
  const put = (line: PlanLine): void => onChange(lines.map((each) => (each.id === line.id ? line : each)));
  return (
    <ol class="stack">
      {lines.map((line, index) => (
        <Row
          key={line.id}
          part={part}
          line={line}
          n={index + 1}
          onChange={put}
          onUp={index > 0 ? () => onChange(swapped(lines, index)) : null}
          onRemove={() => onChange(lines.filter(({ id }) => id !== line.id))}
        />
      ))}
    </ol>
  );
}

/** Everything typed, for the clipboard when it can't be kept. */
const ownTextOf = (lines: readonly PlanLine[]): string =>
  lines.map(({ text, detail }) => [text, detail].filter((each) => each !== '').join(': ')).join('\n');

/** What the name of a part's unfinished lines begins with. */
export const unfinishedPart = 'plan:';

/** One part of the plan while it is written. Nothing is kept before "Keep it", and nothing typed is lost when keeping fails. */
export function PlanWrite({ part, lines: kept, onDone }: { part: PlanPart; lines: readonly PlanLine[]; onDone: () => void }) {
  const app = useApp();
  const { platform, words } = app;
  const plan = planOf(app);
  // what was kept when the writing began goes along: lines that another page added since are told from lines that were taken out
  const { now, end } = useUnfinished(unfinishedPart + part, {
    before: kept,
    lines: kept.length > 0 ? kept : [blank(platform.newId())],
  });
  const { before, lines } = now.value;
  const form = useRef<HTMLFormElement>(null);
  const isFull = lines.length >= planLimits.lines;
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const put = (to: readonly PlanLine[]): void => {
    now.value = { ...now.value, lines: to };
  };
  // an empty line that was put there for typing gives way
  const add = (line: PlanLine): void => put([...lines.filter(({ text, detail }) => text !== '' || detail !== ''), line]);
  const done = (): void => {
    end();
    onDone();
  };
  const more = (): void => {
    put([...lines, blank(platform.newId())]);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const result = await plan.change((all) => withPart(all, part, before, lines));
    if (!result.ok) return;
    done();
  };
  return (
    <form class="stack" ref={form} onSubmit={(event) => void keep(event)}>
      <p class="soft">{words.t(`plan.part.${part}.hint`)}</p>
      <Rows part={part} lines={lines} onChange={put} />
      {isFull ? (
        <p role="status">{words.t('plan.full', { count: planLimits.lines })}</p>
      ) : (
        <div>
          <button type="button" class="btn btn--line" onClick={more}>
            <Icon of={icons.plus} />
            {words.t('plan.line.more')}
          </button>
        </div>
      )}
      {!isFull && <PlanPicks part={part} lines={lines} onPick={add} />}
      {plan.failure.value && <FailureNote failure={plan.failure.value} ownText={ownTextOf(lines)} />}
      <div class="row row--tight">
        <button type="submit" class="btn">
          {words.t('plan.keep')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={done}>
          {words.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
