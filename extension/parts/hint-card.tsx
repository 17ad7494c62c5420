import type { ComponentChildren } from 'preact';

interface Props {
  readonly text: string;
  readonly children: ComponentChildren;
}

/** A card that shows itself, once in a while: one sentence and the ways to answer it. It is no dialog and blocks nothing. */
export const HintCard = ({ text, children }: Props) => (
  <section class="card card--warm stack stack--s" aria-label={text}>
    <p>{text}</p>
    <div class="row row--tight">{children}</div>
  </section>
);
