import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type ChannelKind, channelKinds, type Service } from '#shared/directory/service.ts';
import { type Topic, type TopicGroup, topicGroups, topics } from '#shared/directory/topics.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { AudiencePicker } from '../parts/audience-picker.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { type HelpFilters as Chosen, noFilters } from '../state/visit.ts';

interface Props {
  readonly services: readonly Service[];
}

/** Changes some of the choices of this visit. */
function useChoose(): { chosen: Chosen; choose: (patch: Partial<Chosen>) => void } {
  const { help } = useApp().visit;
  return {
    chosen: help.value,
    choose: (patch) => {
      help.value = { ...help.value, ...patch };
    },
  };
}

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/** The languages that some line names, by their names. A line whose languages are only reported stays in the list whatever is chosen. */
function Language({ services }: Props) {
  const { words } = useApp();
  const { chosen, choose } = useChoose();
  const id = useId();
  const { tag } = words.now.value;
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const tags = [...new Set(services.flatMap(({ languages }) => languages.map(primary)))];
  const named = tags.map((each) => [each, names.of(each) ?? each] as const).sort((a, b) => a[1].localeCompare(b[1], tag));
  if (named.length < 2) return null;
  return (
    <div class="field">
      <label for={id}>{words.t('directory.language')}</label>
      <select
        id={id}
        class="input"
        value={chosen.language ?? ''}
        onChange={(event) => choose({ language: event.currentTarget.value || null })}
      >
        <option value="">{words.t('directory.language.any')}</option>
        {named.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The ways of contact that there are here. */
function Ways({ services }: Props) {
  const { words } = useApp();
  const { chosen, choose } = useChoose();
  const id = useId();
  const here = channelKinds.filter((kind) => services.some(({ channels }) => channels.some((each) => each.kind === kind)));
  const toggle = (kind: ChannelKind, on: boolean): void =>
    choose({ ways: on ? [...chosen.ways, kind] : chosen.ways.filter((each) => each !== kind) });
  if (here.length < 2) return null;
  return (
    <div class="field">
      <h3 id={id}>{words.t('directory.ways')}</h3>
      <div class="chips" role="group" aria-labelledby={id}>
        {here.map((kind) => (
          <Chip key={kind} label={words.t(`services.kind.${kind}`)} on={chosen.ways.includes(kind)} onChange={(on) => toggle(kind, on)} />
        ))}
      </div>
    </div>
  );
}

/** One group of topics: only those that some line here is about. */
function Group({ group, here, young }: { group: TopicGroup; here: ReadonlySet<Topic>; young: boolean }) {
  const { words } = useApp();
  const { chosen, choose } = useChoose();
  const id = useId();
  const shown = topics.filter((each) => each.group === group && here.has(each.id) && (each.child || !young));
  if (shown.length === 0) return null;
  const label = (topic: Topic): string => words.t((young ? `topics.${topic}.child` : `topics.${topic}`) as WordKey);
  return (
    <>
      <h4 id={id}>{words.t(`directory.group.${group}`)}</h4>
      <div class="chips" role="group" aria-labelledby={id}>
        {shown.map(({ id: topic }) => (
          <Chip key={topic} label={label(topic)} on={chosen.topic === topic} onChange={(on) => choose({ topic: on ? topic : null })} />
        ))}
      </div>
    </>
  );
}

/** What it is about: practical things first, feelings later (content 27.1). */
function Topics({ services }: Props) {
  const { settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  const here = new Set(services.flatMap((each) => each.topics));
  return (
    <div class="stack stack--s">
      <h3>{words.t('directory.topic')}</h3>
      {young && <p class="soft">{words.t('topics.grown-up')}</p>}
      {topicGroups.map((group) => (
        <Group key={group} group={group} here={here} young={young} />
      ))}
    </div>
  );
}

const countOf = ({ topic, language, ways }: Chosen): number => ways.length + (topic ? 1 : 0) + (language ? 1 : 0);

/** A switch in the row of buttons; what it leaves out is said while it is on. */
function OpenNow() {
  const { words } = useApp();
  const { chosen, choose } = useChoose();
  return (
    <button type="button" class="chip" role="switch" aria-checked={chosen.openNow} onClick={() => choose({ openNow: !chosen.openNow })}>
      {chosen.openNow && <Icon of={icons.check} />}
      {words.t('directory.open-now')}
    </button>
  );
}

/** Open now in one press; everything else to choose by is folded behind one button. Nothing of it is stored but the audience. */
export function HelpFilters({ services }: Props) {
  const { words } = useApp();
  const { chosen, choose } = useChoose();
  const open = useSignal(false);
  const count = countOf(chosen);
  return (
    <div class="stack stack--s help__choose">
      <div class="row row--tight">
        <OpenNow />
        <button type="button" class="btn btn--line" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          {count > 0 ? words.plural('directory.chosen', count) : words.t('directory.choose')}
          <Icon of={icons.down} />
        </button>
        {count > 0 && (
          <button type="button" class="btn btn--quiet" onClick={() => choose({ ...noFilters, openNow: chosen.openNow })}>
            {words.t('directory.clear')}
          </button>
        )}
      </div>
      {chosen.openNow && <p class="soft">{words.t('directory.open-now.hint')}</p>}
      {open.value && (
        <div class="card stack">
          <AudiencePicker />
          <Language services={services} />
          <Ways services={services} />
          <Topics services={services} />
        </div>
      )}
    </div>
  );
}
