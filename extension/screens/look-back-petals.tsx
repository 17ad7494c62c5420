import { type PulseAnswer, type PulseWeek, pulseItemsFor } from '#shared/checkin/weekly-pulse.ts';
import { useApp } from '../parts/app-context.ts';

/** Sizes as in the reference drawing: from the core to the tip of a full petal, and how wide it is there. */
const inner = 34;
const tip = 146;
const breadth = 26.3;

/** A petal that is filled by `share` of its length. */
function petal(share: number): string {
  const end = inner + (tip - inner) * share;
  const wide = breadth * (0.25 + 0.75 * share);
  const [low, high] = [inner + (end - inner) * 0.28, inner + (end - inner) * 0.86];
  return `M0 ${-inner}C${wide} ${-low} ${wide} ${-high} 0 ${-end}C${-wide} ${-high} ${-wide} ${-low} 0 ${-inner}Z`;
}

function Petal({ answer }: { answer: PulseAnswer | undefined }) {
  return (
    <>
      <path class={answer === undefined ? 'out skip' : 'out'} d={petal(1)} />
      {answer !== undefined && answer > 0 && <path class="fill" d={petal(answer / 4)} />}
    </>
  );
}

/** One petal as it stands in the flower, beside its words. The flower has none: at no width would ten labels stay whole and large enough in every language. */
export const OnePetal = ({ index, of, answer }: { index: number; of: number; answer: PulseAnswer | undefined }) => (
  <svg class="petals petals--one" viewBox="-62 -62 124 124" aria-hidden="true">
    <g transform={`rotate(${(index * 360) / of}) translate(0 90)`}>
      <Petal answer={answer} />
    </g>
  </svg>
);

/** Ten equal petals, five for children, filled from none to full; what was skipped is dashed. No sum, and one colour for all (content 1.6). */
export function Petals({ week }: { week: PulseWeek }) {
  const { settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  const items = pulseItemsFor(young);
  return (
    <svg class="petals" viewBox="-150 -150 300 300" role="img" aria-label={words.t(young ? 'pulse.petals.young' : 'pulse.petals')}>
      {items.map(({ id }, index) => (
        <g key={id} transform={`rotate(${(index * 360) / items.length})`}>
          <Petal answer={week.answers[id]} />
        </g>
      ))}
      <circle class="core" r="24" />
      <path class="line" d="M-24 0h48" />
    </svg>
  );
}
