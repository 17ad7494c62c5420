import { useSignal } from '@preact/signals';
import { smsHref, telHref } from '#shared/directory/channels.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from './app-context.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ScanCode } from './scan-code.tsx';

interface Props {
  /** One of the project's own reviewed numbers, as a person reads it. */
  readonly number: string;
  /** What it is for, in the person's language. */
  readonly kind: string;
  readonly way: 'call' | 'message';
  readonly confirmed: boolean;
  /** Whether the label is shown; a single number under its heading needs none. */
  readonly labelled: boolean;
  readonly code: boolean;
  readonly small?: boolean;
}

/** The button that opens and closes the code of a number. */
function CodeButton({ number, open, onPress }: { number: string; open: boolean; onPress: () => void }) {
  const { words } = useApp();
  return (
    <button type="button" class="btn btn--line" aria-expanded={open} aria-label={words.t('help.code-of', { number })} onClick={onPress}>
      <Icon of={icons.scan} />
      {words.t('help.code')}
    </button>
  );
}

/** The number itself, always left to right; a link where a device can call. */
export function NumberLink({ number, kind, way }: Pick<Props, 'number' | 'kind' | 'way'>) {
  const { words } = useApp();
  const address = way === 'call' ? telHref(number, 'own') : smsHref(number, 'own');
  const digits = (
    <bdi dir="ltr" class="num">
      {number}
    </bdi>
  );
  const name = way === 'call' ? words.t('help.call', { number, kind }) : words.t('help.message', { number });
  return address ? (
    <a class="number__link" href={address} aria-label={name}>
      {digits}
    </a>
  ) : (
    digits
  );
}

/** One number in large type, with copy and, where wanted, a code to scan. */
export function NumberCard({ number, kind, way, confirmed, labelled, code, small = false }: Props) {
  const { words } = useApp();
  const open = useSignal(false);
  const address = telHref(number, 'own');
  return (
    <div class="number">
      {(labelled || !confirmed) && (
        <p class="number__label">
          {labelled && kind}
          {!confirmed && <span class="number__doubt">{words.t('help.not-confirmed')}</span>}
        </p>
      )}
      <div class="number__row">
        <NumberLink number={number} kind={kind} way={way} />
        <div class="row row--tight">
          <CopyButton text={number} label={words.t('common.copy')} name={words.t('help.copy-number', { number })} small={small} />
          {code && address && <CodeButton number={number} open={open.value} onPress={() => (open.value = !open.value)} />}
        </div>
      </div>
      {open.value && address && <ScanCode address={address} number={number} />}
    </div>
  );
}
