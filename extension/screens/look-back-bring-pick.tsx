import type { Signal } from '@preact/signals';
import { type BringLine, type BringPage, isChosen, withLine, withoutLine } from '#shared/plan/bring-along.ts';
import { useApp } from '../parts/app-context.ts';
import { RiskPick } from '../parts/risk-pick.tsx';
import { BringText } from './look-back-bring-sheet.tsx';

interface Props {
  readonly line: BringLine;
  readonly page: Signal<BringPage>;
}

/** A line as it would stand on the page, nothing crossed out. */
function Whole({ line }: { line: BringLine }) {
  const words = useApp().words.now.value;
  return <BringText chosen={{ line, crossed: [], despiteRisk: false }} words={words} own={words.tag} />;
}

/** One line that can be put on the page. */
export function PickLine({ line, page }: Props) {
  return (
    <label class="pick-line">
      <input
        type="checkbox"
        checked={isChosen(page.value, line.id)}
        onChange={(event) => (page.value = event.currentTarget.checked ? withLine(page.value, line) : withoutLine(page.value, line.id))}
      />
      <span>
        <Whole line={line} />
      </span>
    </label>
  );
}

/** A line that names someone who is a risk. */
export function PickRisk({ line, name, page }: Props & { name: string }) {
  return (
    <RiskPick
      label={<Whole line={line} />}
      name={name}
      on={page.value.some((each) => each.line.id === line.id && each.despiteRisk)}
      onChange={(on) => {
        page.value = on ? withLine(page.value, line, true) : withoutLine(page.value, line.id);
      }}
    />
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
          {line.under && line.under.id !== lines[index - 1]?.under?.id && <h3 class="bring__under">{line.under.say(words.now.value)}</h3>}
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
