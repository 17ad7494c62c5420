import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { emergencyFor } from '#shared/directory/emergency.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { regionOf } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { arranged, sayKinds } from './emergency-numbers.ts';
import { FirstLines } from './first-lines.tsx';
import { Icon } from './icon.tsx';
import { NumberLink } from './number-card.tsx';
import { Listed, NumberText } from './number-text.tsx';
import { RegionPicker } from './region-picker.tsx';
import { SafetyText } from './safety-text.tsx';
import './emergency-block.css';

/** The first numbers of the region inside a sentence, or the words for them where the region is not known. */
function InDanger({ k }: { k: 'help.now.danger' | 'help.now.child.danger' }) {
  const app = useApp();
  const { words } = app;
  const { region } = regionOf(app);
  const entry = region ? emergencyFor(region) : null;
  if (!entry)
    return (
      <NumberText k={k} english={words.now.value.english('help.local.number')}>
        {words.t('help.local.number')}
      </NumberText>
    );
  const { first } = arranged(entry);
  return (
    <NumberText k={k}>
      <Listed
        tag={words.now.value.tag}
        items={first.map(({ number, kinds }) => (
          <span key={number}>
            {first.length > 1 && `${sayKinds(words, kinds)} `}
            <NumberLink number={number} kind={sayKinds(words, kinds)} way="call" />
          </span>
        ))}
      />
    </NumberText>
  );
}

/** As many lines as the card names. */
const lineCount = 3;

function Text() {
  return (
    <>
      <p>
        <SafetyText k="help.now.hard" />
      </p>
      <p>
        <InDanger k="help.now.danger" />
      </p>
      <FirstLines count={lineCount} lead="help.now.lines" />
      <p>
        <SafetyText k="help.now.near" />
      </p>
      <p>
        <SafetyText k="help.now.until" />
      </p>
    </>
  );
}

/** For who chose "younger": a grown-up first, then the line for children. */
function YoungText() {
  return (
    <>
      <p>
        <SafetyText k="help.now.child.hard" />
      </p>
      <p>
        <SafetyText k="help.now.child.tell" />
      </p>
      <FirstLines count={1} lead="help.now.child.lines" />
      <p>
        <InDanger k="help.now.child.danger" />
      </p>
    </>
  );
}

/** Closes with Escape, wherever the focus is; where it was in the card it goes to the heading of the screen. */
function useClosing(onClose: () => void) {
  const card = useRef<HTMLElement>(null);
  const close = (): void => {
    const hadFocus = card.current?.contains(document.activeElement);
    onClose();
    if (hadFocus) document.querySelector<HTMLElement>('main h1')?.focus();
  };
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // the small window would close with it
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return { card, close };
}

/**
 * The one soft card after a heavy check-in (content 6.2 and 6.4): it can be closed, and nothing remembers that it was shown. Without
 * a region it asks for one.
 */
export function SoftHelpCard({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const { words, place, settings } = app;
  const id = useId();
  const { card, close } = useClosing(onClose);
  // it stays once it was asked for: an arrow key in it chooses at once
  const asksRegion = useRef(regionOf(app).region === null);
  const young = settings.now.value.audience === 'c10';
  return (
    <section class="card soft-help" aria-labelledby={id} ref={card}>
      <div class="soft-help__head">
        <h2 id={id}>{words.t('help.now')}</h2>
        <button type="button" class="icon-btn" aria-label={words.t('common.close')} onClick={close}>
          <Icon of={icons.close} />
        </button>
      </div>
      {young ? <YoungText /> : <Text />}
      {asksRegion.current && <RegionPicker />}
      <div class="row row--tight">
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'help' })}>
          {words.t('help.now.people')}
        </button>
        {!young && (
          <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'plan' })}>
            {words.t('common.plan')}
          </button>
        )}
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'calm' })}>
          {words.t('help.now.steady')}
        </button>
      </div>
    </section>
  );
}
