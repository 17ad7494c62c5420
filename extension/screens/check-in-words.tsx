import { useSignal } from '@preact/signals';
import type { Word } from '#shared/checkin/checkin.ts';
import { bodyWords, type EmotionFamily, wordsFor } from '#shared/checkin/vocabulary.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { Seg } from '../parts/seg.tsx';
import { CheckinFrame } from './check-in-frame.tsx';
import { withLimit } from './check-in-limit.ts';
import { sayWord } from './check-in-say.ts';

/** Three words are the most (content 1.2). */
const limit = 3;
/** How many words of a family stand there before "more", and how many families before "all". */
const shownWords = 4;
const shownFamilies = 3;

const sameWord = (a: Word, b: Word): boolean =>
  a.kind === 'own' ? b.kind === 'own' && a.text === b.text : b.kind === 'listed' && a.id === b.id;

/** A chip for one word; a fourth choice takes the place of the oldest, and that is said. */
function WordChip({ word, say }: { word: Word; say: (gone: Word | undefined) => void }) {
  const { checkin, words } = useApp();
  const chosen = checkin.input.value.words;
  const change = (on: boolean): void => {
    const next = on ? withLimit(chosen, word, limit) : chosen.filter((each) => !sameWord(each, word));
    checkin.say({ words: next });
    say(on ? chosen.find((each) => !next.some((kept) => sameWord(kept, each))) : undefined);
  };
  return <Chip label={sayWord(words, word)} on={chosen.some((each) => sameWord(each, word))} onChange={change} />;
}

type Say = (gone: Word | undefined) => void;

/** A family of feelings: its first words, and "more" for the rest. */
function Family({ family, say }: { family: EmotionFamily; say: Say }) {
  const { checkin, words } = useApp();
  const all = useSignal(family.words.length <= shownWords);
  const list = family.words.filter(
    (id, index) => all.value || index < shownWords || checkin.input.value.words.some((each) => each.kind === 'listed' && each.id === id),
  );
  return (
    <fieldset class="family">
      <legend>{words.t(`checkin.family.${family.id}` as WordKey)}</legend>
      <div class="chips">
        {list.map((id) => (
          <WordChip key={id} word={{ kind: 'listed', id }} say={say} />
        ))}
        {!all.value && (
          <button type="button" class="chip" onClick={() => (all.value = true)}>
            {words.t('common.more')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** The families nearest to the point, then all of them. */
function InWords({ say }: { say: Say }) {
  const { checkin, words } = useApp();
  const all = useSignal(false);
  const families = wordsFor(checkin.input.value.feeling);
  const okay = families.filter((each) => each.id === 'okay');
  const others = families.filter((each) => each.id !== 'okay');
  const shown = all.value ? others : others.slice(0, shownFamilies);
  return (
    <>
      {shown.map((family) => (
        <Family key={family.id} family={family} say={say} />
      ))}
      {!all.value && (
        <button type="button" class="btn btn--quiet" onClick={() => (all.value = true)}>
          {words.t('checkin.words.all')}
        </button>
      )}
      {okay.map((family) => (
        <Family key={family.id} family={family} say={say} />
      ))}
    </>
  );
}

function InBody({ say }: { say: Say }) {
  return (
    <div class="chips family">
      {bodyWords.map((id) => (
        <WordChip key={id} word={{ kind: 'listed', id }} say={say} />
      ))}
    </div>
  );
}

/** A word that no list has. A teenager opens it first, and reads where it is stored (content 1.4). */
function OwnWord({ say }: { say: Say }) {
  const { checkin, settings, words } = useApp();
  const teen = settings.now.value.audience === 't13';
  const isOpen = useSignal(!teen || checkin.input.value.words.some((each) => each.kind === 'own'));
  const text = useSignal('');
  if (!isOpen.value)
    return (
      <button type="button" class="btn btn--quiet" onClick={() => (isOpen.value = true)}>
        {words.t('checkin.note.teen')}
      </button>
    );
  const add = (event: Event): void => {
    event.preventDefault();
    const own = text.value.trim();
    if (!own) return;
    const chosen = checkin.input.value.words;
    const next = withLimit(chosen, { kind: 'own', text: own }, limit);
    checkin.say({ words: next });
    say(chosen.find((each) => !next.some((kept) => sameWord(kept, each))));
    text.value = '';
  };
  return (
    <form class="own-word" onSubmit={add}>
      <div class="field">
        <label for="own-word">{words.t('checkin.words.own')}</label>
        <input
          id="own-word"
          class="input own"
          maxLength={40}
          autocomplete="off"
          spellcheck={false}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        {teen && <p class="soft">{words.t('checkin.note.teen.where')}</p>}
      </div>
      <button type="submit" class="btn btn--line">
        {words.t('checkin.words.add')}
      </button>
    </form>
  );
}

/** The second question: any words that fit, or how it is in the body. */
export function CheckinWords() {
  const { checkin, words } = useApp();
  const inBody = useSignal(checkin.input.value.words.some((each) => each.kind === 'listed' && bodyWords.includes(each.id)));
  const gone = useSignal('');
  const say: Say = (word) => {
    gone.value = word ? words.t('checkin.words.replaced', { word: sayWord(words, word) }) : '';
  };
  const own = checkin.input.value.words.filter((each) => each.kind === 'own');
  const kinds = [
    { value: false, label: words.t('checkin.words.in-words') },
    { value: true, label: words.t('checkin.words.in-body') },
  ];
  return (
    <CheckinFrame ask={words.t('checkin.words.ask')} hint={words.t('checkin.words.hint')} some={checkin.input.value.words.length > 0}>
      <Seg label={words.t('checkin.words.kind')} choices={kinds} value={inBody.value} onChange={(to) => (inBody.value = to)} />
      <p role="status" class="soft">
        {gone.value}
      </p>
      {own.length > 0 && (
        <div class="chips">
          {own.map((word) => (
            <WordChip key={sayWord(words, word)} word={word} say={say} />
          ))}
        </div>
      )}
      {inBody.value ? <InBody say={say} /> : <InWords say={say} />}
      <OwnWord say={say} />
    </CheckinFrame>
  );
}
