import { type Signal, useSignal } from '@preact/signals';
import { type BringLine, type BringPage, isChosen, sayChosen, withLine, withoutLine } from '#shared/plan/bring-along.ts';
import { useApp } from '../parts/app-context.ts';

interface Props {
  readonly line: BringLine;
  readonly page: Signal<BringPage>;
}

/** A line as it would stand on the page, nothing crossed out. */
const sayWhole = (line: BringLine, words: ReturnType<typeof useApp>['words']): string =>
  sayChosen({ line, crossed: [], despiteRisk: false }, words.now.value, false);

/** One line that can be put on the page. */
export function PickLine({ line, page }: Props) {
  const { words } = useApp();
  return (
    <label class="bring__line">
      <input
        type="checkbox"
        checked={isChosen(page.value, line.id)}
        onChange={(event) => (page.value = event.currentTarget.checked ? withLine(page.value, line) : withoutLine(page.value, line.id))}
      />
      <bdi>{sayWhole(line, words)}</bdi>
    </label>
  );
}

/** A line that names someone who is a risk: chosen only after a plain warning (content 4.2). */
export function PickRisk({ line, name, page }: Props & { name: string }) {
  const { words } = useApp();
  const asks = useSignal(false);
  const isOn = page.value.some((each) => each.line.id === line.id && each.despiteRisk);
  return (
    <div>
      <label class="bring__line">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            asks.value = event.currentTarget.checked;
            if (!event.currentTarget.checked) page.value = withoutLine(page.value, line.id);
            // it is on only after the warning was answered
            event.currentTarget.checked = false;
          }}
        />
        <bdi>{sayWhole(line, words)}</bdi>
      </label>
      {asks.value && !isOn && (
        <div class="stack stack--s bring__warning" role="alert">
          <p>{words.t('bring.risk.warning', { name })}</p>
          <div class="row row--tight">
            <button
              type="button"
              class="btn btn--line"
              onClick={() => {
                page.value = withLine(page.value, line, true);
                asks.value = false;
              }}
            >
              {words.t('bring.risk.yes')}
            </button>
            <button type="button" class="btn btn--quiet" onClick={() => (asks.value = false)}>
              {words.t('common.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Lines under what they belong to, and one press for all that are shown. */
export function PickLines({ lines, page }: { lines: readonly BringLine[]; page: Signal<BringPage> }) {
  const { words } = useApp();
  const isAll = lines.every(({ id }) => isChosen(page.value, id));
  const turn = (): void => {
    page.value = lines.reduce(
      (now, line) => (isAll ? withoutLine(now, line.id) : isChosen(now, line.id) ? now : withLine(now, line)),
      page.value,
    );
  };
  return (
    <div class="stack stack--s">
      {lines.map((line, index) => (
        <div key={line.id}>
          {line.under && line.under.id !== lines[index - 1]?.under?.id && <h4 class="bring__under">{line.under.say(words.now.value)}</h4>}
          <PickLine line={line} page={page} />
        </div>
      ))}
      {lines.length > 1 && (
        <div>
          <button type="button" class="btn btn--quiet" onClick={turn}>
            {words.t(isAll ? 'bring.none' : 'bring.all')}
          </button>
        </div>
      )}
    </div>
  );
}
