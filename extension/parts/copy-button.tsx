import { useSignal } from '@preact/signals';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

/** Copies on a press, says so, and never touches the clipboard otherwise. */
export function CopyButton({ text, label, name, small = false }: { text: string; label: string; name?: string; small?: boolean }) {
  const { platform, words } = useApp();
  const copied = useSignal(false);
  const press = async (): Promise<void> => {
    copied.value = await platform.copy(text);
  };
  return (
    <button
      type="button"
      class={small ? 'btn btn--line btn--s' : 'btn btn--line'}
      aria-label={copied.value ? undefined : name}
      onClick={press}
    >
      <Icon of={copied.value ? icons.check : icons.copy} />
      <span aria-live="polite">{copied.value ? words.t('common.copied') : label}</span>
    </button>
  );
}
