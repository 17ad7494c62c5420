import { useId } from 'preact/hooks';
import { arranged } from '#shared/directory/arranged.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { regionOf } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { sayKinds } from './emergency-numbers.ts';
import { FirstLines } from './first-lines.tsx';
import { Icon } from './icon.tsx';
import { NumberLink } from './number-card.tsx';
import { Listed, NumberText } from './number-text.tsx';
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
  const { words } = useApp();
  return (
    <>
      <p>{words.t('help.now.hard')}</p>
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
  const { words } = useApp();
  return (
    <>
      <p>{words.t('help.now.child.hard')}</p>
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

/** The one soft card after a heavy check-in (content 6.2 and 6.4): it can be closed, and nothing remembers that it was shown. */
export function SoftHelpCard({ onClose }: { onClose: () => void }) {
  const { words, place, settings } = useApp();
  const id = useId();
  const young = settings.now.value.audience === 'c10';
  return (
    <section class="card soft-help" aria-labelledby={id}>
      <div class="soft-help__head">
        <h2 id={id}>{words.t('help.now')}</h2>
        <button type="button" class="icon-btn" aria-label={words.t('common.close')} onClick={onClose}>
          <Icon of={icons.close} />
        </button>
      </div>
      {young ? <YoungText /> : <Text />}
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
