import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { sitePackOf } from '../state/site-pack.ts';

/** What came of the file that was chosen. */
type Said = { readonly kind: 'none' | 'nothing' } | { readonly kind: 'some'; readonly count: number };

/** Brings in the file of a school or a community, or takes it out. In the small window the full page is offered for both lists above. */
export function HelpSiteBring() {
  const app = useApp();
  const { surface, words } = app;
  const site = sitePackOf(app);
  const ready = useSignal(false);
  const said = useSignal<Said>({ kind: 'none' });
  useLayoutEffect(() => {
    words.need('site').then(
      () => (ready.value = true),
      () => null,
    );
  }, []);
  const bring = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    const came = await site.bring(file);
    said.value = came.ok ? (came.value > 0 ? { kind: 'some', count: came.value } : { kind: 'none' }) : { kind: 'nothing' };
    // choosing the same again is a change too
    input.value = '';
  };
  if (!ready.value) return null;
  const pack = site.now.value;
  return (
    <section class="card stack stack--s" aria-labelledby="help-site">
      <h2 id="help-site">{words.t('site.from-file')}</h2>
      <p class="soft">{words.t('site.from-file.hint')}</p>
      {surface !== 'popup' && (
        <div class="help__file">
          <input
            id="site-file"
            class="hide"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void bring(currentTarget)}
          />
          <label for="site-file" class="btn btn--line">
            <Icon of={icons.bringin} />
            {words.t('site.from-file.choose')}
          </label>
        </div>
      )}
      <p role="status" class={said.value.kind === 'some' ? undefined : 'hide'}>
        {said.value.kind === 'some' && words.t('site.from-file.some', { count: said.value.count })}
      </p>
      {said.value.kind === 'nothing' && (
        <p role="alert" class="note">
          {words.t('site.from-file.nothing')}
        </p>
      )}
      {pack && (
        <div>
          <button type="button" class="btn btn--line" onClick={() => void site.remove()}>
            <Icon of={icons.trash} />
            {words.t('site.from-file.remove', { name: pack.name || words.t('site.people') })}
          </button>
        </div>
      )}
    </section>
  );
}
