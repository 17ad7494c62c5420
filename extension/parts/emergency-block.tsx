import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { arranged, type NumberGroup } from '#shared/directory/arranged.ts';
import { type EmergencyEntry, emergencyFor } from '#shared/directory/emergency.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { regionOf } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { sayKinds, sayRegion, saySource } from './emergency-numbers.ts';
import { Icon } from './icon.tsx';
import { NumberCard } from './number-card.tsx';
import { Listed, NumberText } from './number-text.tsx';
import { RegionPicker } from './region-picker.tsx';
import { SafetyText } from './safety-text.tsx';
import './emergency-block.css';

/** Where the numbers are valid, and that this was a guess when it was one. */
function Where({ region, guessed }: { region: string; guessed: boolean }) {
  const { words } = useApp();
  return (
    <p class="where">
      <strong>{sayRegion(words.now.value.tag, region)}</strong>
      {guessed && <span>{words.t('help.region.guessed')}</span>}
    </p>
  );
}

function Groups({ list, name, small }: { list: readonly NumberGroup[]; name: 'first' | 'more'; small: boolean }) {
  const { words } = useApp();
  const alone = list.length === 1;
  return (
    <div class={`numbers numbers--${name}${alone ? '' : ' numbers--several'}`}>
      {list.map(({ number, kinds, confirmed }) => (
        <NumberCard
          key={number}
          number={number}
          kind={sayKinds(words, kinds)}
          way="call"
          confirmed={confirmed}
          labelled={!alone || name === 'more' || !kinds.includes('general')}
          code={name === 'first' && !small}
          small={small || name === 'more'}
        />
      ))}
    </div>
  );
}

/** The ways for people who cannot speak or hear on the phone, each with what it asks for. */
function Written({ list }: { list: EmergencyEntry['numbers'] }) {
  const { words } = useApp();
  return (
    <>
      {list.map(({ kind, number, terms }) => (
        <div class="written" key={kind}>
          <NumberCard
            number={number}
            kind={sayKinds(words, [kind])}
            way={kind === 'text' ? 'message' : 'call'}
            confirmed
            labelled
            code={false}
            small
          />
          <p>
            <SafetyText k={`help.text.${terms ?? 'all'}`} />
          </p>
        </div>
      ))}
    </>
  );
}

/** That sources disagree, and what the others print: whoever needs it can try the next number. */
function Doubt({ entry }: { entry: EmergencyEntry }) {
  const { words } = useApp();
  if (!entry.doubt) return null;
  const now = words.now.value;
  const others = (say: (key: WordKey) => string): readonly ComponentChildren[] =>
    entry.others.map(({ kind, number }) => (
      <span key={`${kind}${number}`}>
        {say(`help.kind.${kind}` as WordKey)}{' '}
        <bdi dir="ltr" class="other">
          {number}
        </bdi>
      </span>
    ));
  return (
    <p class="doubt">
      <Icon of={icons.info} />
      <span>
        <SafetyText k={`help.${entry.doubt}`} />{' '}
        {entry.others.length > 0 && (
          <NumberText k="help.others" english={<Listed tag="en" items={others((key) => now.english(key) ?? key)} />}>
            <Listed tag={now.tag} items={others(now.t)} />
          </NumberText>
        )}
      </span>
    </p>
  );
}

function Numbers({ entry, small }: { entry: EmergencyEntry; small: boolean }) {
  const { words } = useApp();
  const { first, more, written } = arranged(entry);
  return (
    <>
      <Groups list={first} name="first" small={small} />
      {!small && more.length > 0 && <Groups list={more} name="more" small />}
      {!small && <Written list={written} />}
      <Doubt entry={entry} />
      <p class="fresh">
        <Icon of={icons.clock} />
        {saySource(words, entry)}
      </p>
    </>
  );
}

/** No number to show: the honest words, and the place to choose another region. */
function NoNumber({ region }: { region: string | null }) {
  const { words } = useApp();
  return (
    <>
      <p class="emergency__local">
        <SafetyText k="help.local" />
      </p>
      <p>{region ? words.t('help.no-number', { region: sayRegion(words.now.value.tag, region) }) : words.t('help.local.choose')}</p>
      <RegionPicker />
    </>
  );
}

/**
 * The one inverted block: the emergency number of the region, readable across a room.
 * Everything it shows is in the bundle and drawn at once; `small` is for screens that are about something else.
 */
export function EmergencyBlock({ small = false }: { small?: boolean }) {
  const id = useId();
  const { region, guessed } = regionOf(useApp());
  const entry = region ? emergencyFor(region) : null;
  return (
    <section class={small ? 'emergency emergency--s' : 'emergency'} aria-labelledby={id}>
      <div class="emergency__head">
        <h2 id={id}>
          <SafetyText k={small ? 'help.danger.short' : 'help.danger'} />
        </h2>
        {entry && region && <Where region={region} guessed={guessed} />}
      </div>
      {entry ? <Numbers entry={entry} small={small} /> : <NoNumber region={region} />}
    </section>
  );
}
