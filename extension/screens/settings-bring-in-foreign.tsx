import { type Signal, useSignal } from '@preact/signals';
import type { Failure, Result } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { type BroughtIn, type Incoming, keepingOf } from '../state/keeping.ts';
import type { Foreign } from '../store/bring-in/foreign.ts';
import type { Read } from '../store/bring-in/read-foreign.ts';
import type { Table } from '../store/bring-in/read-table.ts';
import { Arrived, InFullPage, Preview, Report } from './settings-bring-in.tsx';
import { BringInMapper } from './settings-bring-in-mapper.tsx';

/** How far it has come. Nothing is changed before `done`. */
type Stage =
  | { readonly kind: 'choose'; readonly failure: Failure | null }
  | { readonly kind: 'columns'; readonly table: Table }
  | { readonly kind: 'preview'; readonly foreign: Foreign; readonly incoming: Incoming; readonly failure: Failure | null }
  | { readonly kind: 'done'; readonly came: BroughtIn };

/** What a file says that has no field here, and which rows can't come in. */
function About({ foreign }: { foreign: Foreign }) {
  const { words } = useApp();
  const digits = new Intl.NumberFormat(words.now.value.tag);
  const { asText, from, unplaced } = foreign;
  return (
    <>
      <p>{words.t(`bring-in.from.${from}`)}</p>
      <ul class="settings__bullets">
        <li>{words.t('bring-in.energy')}</li>
        {asText.length > 0 && <li>{words.plural('bring-in.as-text', asText.length)}</li>}
        {unplaced.length > 0 && <li>{words.plural('bring-in.unplaced', unplaced.length)}</li>}
      </ul>
      {unplaced.length > 0 && (
        <details class="more">
          <summary>{words.t('bring-in.unplaced.list')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (axe: scrollable-region-focusable) */}
          <ul class="settings__bullets settings__places" tabIndex={0} aria-label={words.t('bring-in.unplaced.list')}>
            {unplaced.map(({ row, why }) => (
              <li key={row}>{words.t(`bring-in.why.${why}`, { row: digits.format(row) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Reads a chosen file; what it is shaped like decides what comes next. */
async function readFile(file: File): Promise<Result<Read>> {
  const { readForeign } = await import('../store/bring-in/read-foreign.ts');
  return readForeign(new Uint8Array(await file.arrayBuffer()));
}

function useForeign(stage: Signal<Stage>) {
  const keeping = keepingOf(useApp());
  const busy = useSignal(false);
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    await work();
    busy.value = false;
  };
  const preview = async (foreign: Foreign): Promise<void> => {
    const result = await keeping.lookForeign(foreign);
    stage.value = result.ok ? { kind: 'preview', foreign, incoming: result.value, failure: null } : { kind: 'choose', failure: result };
  };
  return {
    busy,
    read: (file: File) =>
      once(async () => {
        const result = await readFile(file);
        if (!result.ok) stage.value = { kind: 'choose', failure: result };
        else if (result.value.kind === 'table') stage.value = { kind: 'columns', table: result.value.table };
        else await preview(result.value.foreign);
      }),
    map: (foreign: Foreign) => once(() => preview(foreign)),
    add: (foreign: Foreign, incoming: Incoming) =>
      once(async () => {
        const result = await keeping.bringIn(incoming);
        stage.value = result.ok ? { kind: 'done', came: result.value } : { kind: 'preview', foreign, incoming, failure: result };
      }),
    close: () => {
      stage.value = { kind: 'choose', failure: null };
    },
  };
}

function ChooseForeign({ onFile }: { onFile: (file: File) => void }) {
  const { words } = useApp();
  return (
    <div class="settings__file">
      <input
        id="foreign-file"
        class="hide"
        type="file"
        accept=".csv,.json,.txt,.tsv,text/csv,application/json"
        aria-describedby="foreign-hint"
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0];
          if (file) onFile(file);
          // choosing the same file again is a change too
          input.value = '';
        }}
      />
      <label for="foreign-file" class="btn btn--line">
        <Icon of={icons.bringin} />
        {words.t('bring-in.choose')}
      </label>
    </div>
  );
}

/** Bringing in what another app kept: choose a file, say what is unclear, see what would come in, add it. */
export function SettingsBringInForeign() {
  const { surface, words } = useApp();
  const stage = useSignal<Stage>({ kind: 'choose', failure: null });
  const { busy, read, map, add, close } = useForeign(stage);
  const now = stage.value;
  return (
    <div class="settings__part" aria-busy={busy.value}>
      <div>
        <h3 class="settings__name">{words.t('bring-in.title')}</h3>
        <p class="soft" id="foreign-hint">
          {words.t('bring-in.hint')} {words.t('bring-in.untried')}
        </p>
      </div>
      {surface === 'popup' && <InFullPage />}
      {surface !== 'popup' && now.kind === 'choose' && <ChooseForeign onFile={(file) => void read(file)} />}
      {now.kind === 'choose' && now.failure && <FailureNote failure={now.failure} />}
      {now.kind === 'columns' && (
        <Arrived title={words.t('bring-in.mapper')}>
          <BringInMapper table={now.table} onGo={(foreign) => void map(foreign)} onNot={close} />
        </Arrived>
      )}
      {now.kind === 'preview' && (
        <Preview incoming={now.incoming} failure={now.failure} onAdd={() => void add(now.foreign, now.incoming)} onNot={close}>
          <About foreign={now.foreign} />
        </Preview>
      )}
      {now.kind === 'done' && <Report came={now.came} onClose={close} />}
    </div>
  );
}
