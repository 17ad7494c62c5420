import type { ComponentChildren } from 'preact';
import type { Words } from '#shared/i18n/translate.ts';
import { type BringSection, type Chosen, shownPieces } from '#shared/plan/bring-along.ts';

/** The languages of the page, one column each, and which of them is the person's own. */
export interface Tongues {
  readonly columns: readonly Words[];
  readonly own: Words['tag'];
}

/** The same thing in every language of the page, side by side. */
const Beside = ({ columns, children }: Pick<Tongues, 'columns'> & { children: (words: Words) => ComponentChildren }) => (
  <div class={columns.length > 1 ? 'sheet__pair' : undefined}>
    {columns.map((words) => (
      <div key={words.tag} lang={words.tag} dir={words.dir}>
        {children(words)}
      </div>
    ))}
  </div>
);

/** One's own words stand as they were written, in any column; where the language is another, that is said. */
export function BringText({ chosen, words, own }: { chosen: Chosen; words: Words; own: Words['tag'] }) {
  return (
    <>
      {chosen.line.lead && <strong>{chosen.line.lead(words)}: </strong>}
      {shownPieces(chosen, words).map((piece, index) => (
        <>
          {index > 0 && ' · '}
          {piece.marked && words.tag !== own ? (
            <Marked text={piece.text} words={words} />
          ) : (
            <bdi class={piece.own ? 'own' : undefined}>{piece.text}</bdi>
          )}
        </>
      ))}
    </>
  );
}

/** "…" (in my own words), with the words themselves kept apart, since they may run the other way. */
function Marked({ text, words }: { text: string; words: Words }) {
  const [before, after] = words.t('bring.paper.own').split('{text}');
  return (
    <>
      {before}
      <bdi class="own">{text}</bdi>
      {after}
    </>
  );
}

function Section({ section: { part, groups }, columns, own }: Tongues & { section: BringSection }) {
  return (
    <section class="sheet__topic">
      <Beside columns={columns}>{({ t }) => <h3>{t(`bring.paper.${part as 'days'}`)}</h3>}</Beside>
      {groups.map(({ under, lines }) => (
        <div key={lines[0]?.line.id} class="sheet__group">
          {under && <Beside columns={columns}>{(words) => <h4>{under(words)}</h4>}</Beside>}
          <ul>
            {lines.map((chosen) => (
              <li key={chosen.line.id}>
                <Beside columns={columns}>{(words) => <BringText chosen={chosen} words={words} own={own} />}</Beside>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {part === 'week' && <Beside columns={columns}>{({ t }) => <p>{t('bring.paper.pulse')}</p>}</Beside>}
    </section>
  );
}

/** The page as it will be: what is seen here is what is printed. What was crossed out is not in it. */
export function BringSheet({ sections, columns, own }: Tongues & { sections: readonly BringSection[] }) {
  const head = sections.find(({ part }) => part === 'head')?.groups.flatMap(({ lines }) => lines) ?? [];
  return (
    <article class="sheet sheet--shown">
      <header class="sheet__head sheet__head--plain">
        <Beside columns={columns}>{({ t }) => <h2>{t('bring.paper.title')}</h2>}</Beside>
        {head.map((chosen) => (
          <Beside key={chosen.line.id} columns={columns}>
            {(words) => (
              <p>
                <BringText chosen={chosen} words={words} own={own} />
              </p>
            )}
          </Beside>
        ))}
      </header>
      {sections
        .filter(({ part }) => part !== 'head')
        .map((section) => (
          <Section key={section.part} section={section} columns={columns} own={own} />
        ))}
      <footer class="sheet__foot">
        <Beside columns={columns}>
          {(words) => (
            <p>
              {words.draft && `${words.t('bring.paper.draft')} `}
              {words.t('common.disclaimer')}
            </p>
          )}
        </Beside>
      </footer>
    </article>
  );
}
