import { type Signal, useSignal } from '@preact/signals';
import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/translate.ts';
import {
  type BringLine,
  type BringPage,
  bringLimits,
  pageText,
  risksIn,
  sectionsOf,
  withLine,
  withOwnLines,
  withoutLine,
} from '#shared/plan/bring-along.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { circleOf } from '../state/circle.ts';
import { regionOf } from '../state/region.ts';
import { BringCross } from './look-back-bring-cross.tsx';
import { BringFrom } from './look-back-bring-from.tsx';
import { bringFor, forLine, headLines } from './look-back-bring-lines.ts';
import { PickLine } from './look-back-bring-pick.tsx';
import { BringSheet } from './look-back-bring-sheet.tsx';
import { BringTongues, useWordsOf } from './look-back-bring-tongues.tsx';
import { useToday } from './look-back-span.tsx';
import '../parts/sheet.css';
import './look-back-bring.css';

interface Props {
  readonly page: Signal<BringPage>;
}

/** For whom it is, and the two lines that stand at the top unless they are taken off. */
function Head({ page, lines }: Props & { lines: readonly BringLine[] }) {
  const { words } = useApp();
  const choose = (value: string): void => {
    const who = bringFor.find((each) => each === value);
    page.value = who ? withLine(page.value, forLine(who)) : withoutLine(page.value, 'head:for');
  };
  return (
    <section class="stack stack--s" aria-labelledby="bring-head">
      <h2 id="bring-head">{words.t('bring.head')}</h2>
      <div class="field">
        <label for="bring-for">{words.t('bring.for')}</label>
        <select id="bring-for" class="input" onChange={(event) => choose(event.currentTarget.value)}>
          {(['none', ...bringFor] as const).map((each) => (
            <option key={each} value={each}>
              {words.t(`bring.for.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        {lines.map((line) => (
          <PickLine key={line.id} line={line} page={page} />
        ))}
      </div>
    </section>
  );
}

/** Lines of one's own: nothing of them is looked at or kept. */
function Own({ part, page }: Props & { part: 'say' | 'ask' }) {
  const { words } = useApp();
  return (
    <div class="field">
      <label for={`bring-${part}`}>{words.t(`bring.paper.${part}`)}</label>
      <textarea
        id={`bring-${part}`}
        class="input own"
        rows={3}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={bringLimits.lines * bringLimits.text}
        aria-describedby={`bring-${part}-hint`}
        onInput={(event) => {
          page.value = withOwnLines(page.value, part, event.currentTarget.value);
        }}
      />
      <p id={`bring-${part}-hint`} class="soft">
        {words.t(`bring.${part}.hint`)} {words.t('bring.limit', { count: bringLimits.lines })}
      </p>
    </div>
  );
}

/** What is done with the page: printed, saved by the browser, copied. Nothing is sent. */
function Acts({ text }: { text: string }) {
  const { words } = useApp();
  return (
    <div class="row row--tight">
      <button type="button" class="btn" onClick={() => print()}>
        <Icon of={icons.print} />
        {words.t('bring.print')}
      </button>
      {/* another text has not been copied yet */}
      <CopyButton key={text} text={text} label={words.t('bring.copy')} />
    </div>
  );
}

function Paper({ page, columns }: Props & { columns: readonly Words[] }) {
  const app = useApp();
  const { words } = app;
  const own = words.now.value.tag;
  const isOff = risksIn(circleOf(app).now.value?.ties ?? null);
  const sections = sectionsOf(page.value, isOff);
  const text = columns.map((each) => pageText(sections, each, each.tag !== own)).join('\n\n\n');
  return (
    <div class="stack bring__side">
      <h2>{words.t('bring.paper')}</h2>
      {sections.every(({ part }) => part === 'head') && <p class="soft">{words.t('bring.paper.empty')}</p>}
      <Acts text={text} />
      <BringSheet sections={sections} columns={columns} own={own} />
      <BringCross page={page} isOff={isOff} />
    </div>
  );
}

/** A page for someone who helps: every line chosen, words crossed out, in one or two languages. It lasts as long as this screen. */
export function LookBackBring() {
  const app = useApp();
  const { words } = app;
  const head = headLines(useToday(), regionOf(app).region);
  const page = useSignal<BringPage>(head.reduce<BringPage>((all, line) => withLine(all, line), []));
  const first = useSignal<LanguageTag>(words.now.value.tag);
  const second = useSignal<LanguageTag | null>(null);
  const columns = [useWordsOf(first.value), useWordsOf(second.value)].filter((each) => each !== null && each !== 'failed');
  return (
    <section class="stack stack--l" aria-labelledby="bring">
      <div class="stack stack--s">
        <h1 id="bring">{words.t('lookback.bring')}</h1>
        <p class="soft">{words.t('bring.hint')}</p>
      </div>
      <div class="bring">
        <div class="stack stack--l">
          <Head page={page} lines={head} />
          <section class="stack" aria-labelledby="bring-choose">
            <h2 id="bring-choose">{words.t('bring.choose')}</h2>
            <Own part="say" page={page} />
            <Own part="ask" page={page} />
            <BringFrom page={page} />
          </section>
          <BringTongues first={first} second={second} />
        </div>
        <Paper page={page} columns={columns} />
      </div>
    </section>
  );
}
