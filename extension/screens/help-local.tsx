import { type Signal, useSignal } from '@preact/signals';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { Failure } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { LocalServicesView } from '../parts/local-services-view.tsx';
import { type KeptList, localListOf } from '../state/local-list.ts';
import { HelpBehind } from './help-behind.tsx';
import { HelpSiteBring } from './help-site-bring.tsx';

/** What came of the last thing that was done with a list. */
type Said =
  | { readonly kind: 'reading' | 'none' }
  | { readonly kind: 'missing'; readonly count: number }
  | { readonly kind: 'failed'; readonly key: WordKey };

const failedKey = ({ code }: Failure): WordKey => {
  if (code === 'import-newer') return 'local.bring.failed.newer';
  if (code === 'import-large' || code === 'full') return 'local.bring.failed.large';
  return code === 'import-file' ? 'local.bring.failed' : 'local.bring.failed.save';
};

function useBring(said: Signal<Said>) {
  const list = localListOf(useApp());
  return async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    said.value = { kind: 'reading' };
    const came = await list.bring(files);
    if (!came.ok) said.value = { kind: 'failed', key: failedKey(came) };
    else said.value = came.value > 0 ? { kind: 'missing', count: came.value } : { kind: 'none' };
    // choosing the same again is a change too
    input.value = '';
  };
}

/** A real file field under its own words, so that it works by keyboard and by name. */
function Choose({ label, folder, onFiles }: { label: string; folder: boolean; onFiles: (input: HTMLInputElement) => void }) {
  const id = folder ? 'list-folder' : 'list-file';
  return (
    <div class="help__file">
      <input
        id={id}
        class="hide"
        type="file"
        accept={folder ? undefined : '.zip,.json,application/zip,application/json'}
        {...(folder && { webkitdirectory: true })}
        aria-describedby="list-kinds"
        onChange={({ currentTarget }) => onFiles(currentTarget)}
      />
      <label for={id} class="btn btn--line">
        <Icon of={icons.bringin} />
        {label}
      </label>
    </div>
  );
}

function SaidOf({ said }: { said: Signal<Said> }) {
  const { words } = useApp();
  const now = said.value;
  return (
    <>
      <p role="status" class={now.kind === 'reading' || now.kind === 'missing' ? undefined : 'hide'}>
        {now.kind === 'reading' && words.t('local.bring.reading')}
        {now.kind === 'missing' && words.plural('local.bring.missing', now.count)}
      </p>
      {now.kind === 'failed' && (
        <p role="alert" class="note">
          {words.t(now.key)}
        </p>
      )}
    </>
  );
}

/** Brings in a list from a folder or a file. A popup closes when the browser shows its file window, so that it works on the page only. */
function BringIn({ said }: { said: Signal<Said> }) {
  const { platform, surface, words } = useApp();
  const bring = useBring(said);
  if (surface === 'popup')
    return (
      <>
        <p>{words.t('local.bring.in-full-page')}</p>
        <button type="button" class="btn btn--line" onClick={() => void platform.openPage()}>
          {words.t('local.bring.open-page')}
        </button>
      </>
    );
  return (
    <>
      <div class="row">
        <Choose label={words.t('local.bring.folder')} folder onFiles={(input) => void bring(input)} />
        <Choose label={words.t('local.bring.file')} folder={false} onFiles={(input) => void bring(input)} />
      </div>
      <p id="list-kinds" class="soft">
        {words.t('local.bring.kinds')}
      </p>
    </>
  );
}

/** What is kept, how large it is and how old, and the way to be rid of it. */
function Kept({ list, said }: { list: KeptList; said: Signal<Said> }) {
  const app = useApp();
  const { words } = app;
  const { tag } = words.now.value;
  const size = new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    Math.max(0.1, list.bytes / 1e6),
  );
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(list.shards.manifest.built);
  return (
    <details class="more card">
      <summary>{words.t('local.bring.replace')}</summary>
      <div class="stack stack--s">
        <p>{words.t('local.bring.kept', { size, date })}</p>
        <p class="soft">{words.t('local.bring.private')}</p>
        <BringIn said={said} />
        <button type="button" class="btn btn--line" onClick={() => void localListOf(app).remove()}>
          <Icon of={icons.trash} />
          {words.t('local.bring.remove')}
        </button>
      </div>
    </details>
  );
}

function Body() {
  const app = useApp();
  const { place, words } = app;
  const here = place.here.value;
  const said = useSignal<Said>({ kind: 'none' });
  const list = localListOf(app).now.value;
  if (list === 'loading') return <p aria-busy="true">{words.t('common.loading')}</p>;
  const kept = list !== 'none' && 'shards' in list;
  return (
    <>
      <SaidOf said={said} />
      {kept ? (
        <>
          <LocalServicesView shards={list.shards} topic={here.screen === 'help' ? (here.topic ?? '') : ''} />
          <Kept list={list} said={said} />
        </>
      ) : (
        <section class="card stack stack--s">
          {list !== 'none' && <p role="alert">{words.t(list.code === 'newer' ? 'local.failed.newer' : 'local.failed')}</p>}
          <p>{words.t('local.bring.intro')}</p>
          <BringIn said={said} />
          <p class="soft">{words.t('local.bring.private')}</p>
        </section>
      )}
    </>
  );
}

/** Services near a place, out of a list that the person brought in. The emergency number stays above it. */
export function HelpLocal() {
  return (
    <HelpBehind heading="directory.services">
      <Body />
      <HelpSiteBring />
    </HelpBehind>
  );
}
