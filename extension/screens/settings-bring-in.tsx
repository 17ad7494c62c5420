import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Failure, fail } from '#shared/result.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { PassphraseField } from '../parts/passphrase-field.tsx';
import { sayFullDay } from '../state/calendar.ts';
import { type BroughtIn, type Incoming, keepingOf } from '../state/keeping.ts';
import { dateLocale } from './look-back-dates.ts';

/** How far it has come. Nothing is changed before `done`. */
type Stage =
  | { readonly kind: 'choose'; readonly failure: Failure | null }
  | { readonly kind: 'closed'; readonly file: File; readonly failure: Failure | null }
  | { readonly kind: 'preview'; readonly incoming: Incoming; readonly failure: Failure | null }
  | { readonly kind: 'done'; readonly came: BroughtIn };

/** A part that takes the focus when it appears, so that it is read out and Tab goes on from there. */
export function Arrived({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="settings__arrived">
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </div>
  );
}

/** Which entries of the file can't be read, by their place in it. */
function Unreadable({ places }: { places: readonly number[] }) {
  const { words } = useApp();
  if (places.length === 0) return null;
  const digits = new Intl.NumberFormat(words.now.value.tag);
  return (
    <details class="more">
      <summary>{words.t('settings.bring-in.unreadable-list')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (axe: scrollable-region-focusable) */}
      <ul class="settings__bullets settings__places" tabIndex={0} aria-label={words.t('settings.bring-in.unreadable-list')}>
        {places.map((place) => (
          <li key={place}>{words.t('settings.bring-in.entry', { position: digits.format(place) })}</li>
        ))}
      </ul>
    </details>
  );
}

/** When the file was made, and from which day to which it reaches. */
function Reach({ incoming: { made, first, last } }: { incoming: Incoming }) {
  const app = useApp();
  if (made === null || first === null || last === null) return null;
  const locale = dateLocale(app);
  const params = { date: sayFullDay(locale, made), first: sayFullDay(locale, first), last: sayFullDay(locale, last) };
  return <p class="soft">{app.words.t('settings.bring-in.made', params)}</p>;
}

export interface PreviewProps {
  readonly incoming: Incoming;
  readonly failure: Failure | null;
  readonly onAdd: () => void;
  readonly onNot: () => void;
  readonly children?: ComponentChildren;
}

/** What is in the file and what adding it would do, before anything changes. */
export function Preview({ incoming, failure, onAdd, onNot, children }: PreviewProps) {
  const { words } = useApp();
  const { fresh, known, unreadable } = incoming;
  return (
    <Arrived title={words.t('settings.bring-in.preview')}>
      <Reach incoming={incoming} />
      {children}
      <ul class="settings__bullets">
        <li>{fresh.length > 0 ? words.plural('settings.bring-in.new', fresh.length) : words.t('settings.bring-in.new.none')}</li>
        {known > 0 && <li>{words.plural('settings.bring-in.known', known)}</li>}
        {unreadable.length > 0 && <li>{words.plural('settings.bring-in.unreadable', unreadable.length)}</li>}
      </ul>
      <Unreadable places={unreadable} />
      {failure && <FailureNote failure={failure} onRetry={onAdd} />}
      <div class="settings__ways">
        <button type="button" class="btn btn--line" onClick={onNot}>
          {words.t(fresh.length > 0 ? 'settings.bring-in.not' : 'common.close')}
        </button>
        {fresh.length > 0 && (
          <button type="button" class="btn" onClick={onAdd}>
            {words.t('settings.bring-in.add')}
          </button>
        )}
      </div>
    </Arrived>
  );
}

/** What came in, what was here, what did not come in and which ones. */
export function Report({ came: { added, wasHere, unreadable }, onClose }: { came: BroughtIn; onClose: () => void }) {
  const { place, words } = useApp();
  return (
    <Arrived title={words.plural('settings.bring-in.came', added)}>
      {wasHere > 0 && <p>{words.plural('settings.bring-in.was-here', wasHere)}</p>}
      {unreadable.length > 0 && <FailureNote failure={fail('import-some', { came: added, missed: unreadable.length })} />}
      <Unreadable places={unreadable} />
      <div class="settings__ways">
        <button type="button" class="btn btn--line" onClick={onClose}>
          {words.t('common.close')}
        </button>
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'lookback' })}>
          {words.t('settings.bring-in.look-back')}
        </button>
      </div>
    </Arrived>
  );
}

/** The field is a real file field under its own words, so that it works by keyboard and by name. */
function ChooseFile({ field, onFile }: { field: RefObject<HTMLInputElement | null>; onFile: (file: File) => void }) {
  const { words } = useApp();
  return (
    <div class="settings__file">
      <input
        id="bring-in-file"
        class="hide"
        type="file"
        accept="application/json,.json,.age"
        aria-describedby="bring-in-hint"
        ref={field}
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0];
          if (file) onFile(file);
          // choosing the same file again is a change too
          input.value = '';
        }}
      />
      <label for="bring-in-file" class="btn btn--line">
        <Icon of={icons.bringin} />
        {words.t('settings.bring-in.choose')}
      </label>
    </div>
  );
}

/** A closed file asks for its passphrase; a wrong one changes nothing, and the file stays chosen. */
function Closed({
  failure,
  busy,
  onOpen,
  onNot,
}: {
  failure: Failure | null;
  busy: boolean;
  onOpen: (passphrase: string) => void;
  onNot: () => void;
}) {
  const { words } = useApp();
  const passphrase = useSignal('');
  const submit = (event: Event): void => {
    event.preventDefault();
    onOpen(passphrase.value);
  };
  return (
    <Arrived title={words.t('failure.import-locked')}>
      <form class="stack" onSubmit={submit}>
        <PassphraseField id="bring-in-passphrase" k="keeping.file.passphrase" value={passphrase} use="current-password" />
        {failure && <FailureNote failure={failure} />}
        <div class="settings__ways">
          <button type="button" class="btn btn--line" onClick={onNot}>
            {words.t('common.cancel')}
          </button>
          <button type="submit" class="btn" aria-disabled={busy}>
            {words.t(busy ? 'lock.opening' : 'keeping.file.open')}
          </button>
        </div>
      </form>
    </Arrived>
  );
}

/** A popup closes when the browser shows its file window: the full page is where this works. */
export function InFullPage() {
  const { platform, words } = useApp();
  return (
    <>
      <p>{words.t('settings.bring-in.in-full-page')}</p>
      <button type="button" class="btn btn--line" onClick={() => void platform.openPage()}>
        {words.t('settings.open-page')}
      </button>
    </>
  );
}

function useBringIn(stage: Signal<Stage>, field: RefObject<HTMLInputElement | null>) {
  const keeping = keepingOf(useApp());
  const busy = useSignal(false);
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    await work();
    busy.value = false;
  };
  return {
    busy,
    read: (file: File, passphrase?: string) =>
      once(async () => {
        const result = await keeping.look(file, passphrase);
        if (result.ok) stage.value = { kind: 'preview', incoming: result.value, failure: null };
        else if (result.code === 'import-locked') stage.value = { kind: 'closed', file, failure: null };
        else if (result.code === 'import-passphrase') stage.value = { kind: 'closed', file, failure: result };
        else stage.value = { kind: 'choose', failure: result };
      }),
    add: (incoming: Incoming) =>
      once(async () => {
        const result = await keeping.bringIn(incoming);
        stage.value = result.ok ? { kind: 'done', came: result.value } : { kind: 'preview', incoming, failure: result };
      }),
    close: () => {
      stage.value = { kind: 'choose', failure: null };
      requestAnimationFrame(() => field.current?.focus());
    },
  };
}

/** Bringing in a backup: choose a file, see what is in it, add it, see what came in. */
export function SettingsBringIn() {
  const { surface, words } = useApp();
  const stage = useSignal<Stage>({ kind: 'choose', failure: null });
  const field = useRef<HTMLInputElement>(null);
  const { busy, read, add, close } = useBringIn(stage, field);
  const now = stage.value;
  return (
    <div class="settings__part" aria-busy={busy.value}>
      <div>
        <h3 class="settings__name">{words.t('settings.bring-in')}</h3>
        <p class="soft" id="bring-in-hint">
          {words.t('settings.bring-in.hint')}
        </p>
      </div>
      {surface === 'popup' && <InFullPage />}
      {surface !== 'popup' && now.kind === 'choose' && <ChooseFile field={field} onFile={read} />}
      {now.kind === 'choose' && now.failure && <FailureNote failure={now.failure} />}
      {now.kind === 'closed' && (
        <Closed failure={now.failure} busy={busy.value} onOpen={(passphrase) => void read(now.file, passphrase)} onNot={close} />
      )}
      {now.kind === 'preview' && <Preview incoming={now.incoming} failure={now.failure} onAdd={() => add(now.incoming)} onNot={close} />}
      {now.kind === 'done' && <Report came={now.came} onClose={close} />}
    </div>
  );
}
