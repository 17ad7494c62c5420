import { type PulseWeek, pulseItems } from '#shared/checkin/weekly-pulse.ts';
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

/** Ten equal petals, filled from none to full; what was skipped is dashed. No sum, and one colour for all (content 1.6). */
export function Petals({ week }: { week: PulseWeek }) {
  const { words } = useApp();
  return (
    <svg class="petals" viewBox="-240 -200 480 400" role="img" aria-label={words.t('pulse.petals')}>
      {pulseItems.map(({ id }, index) => {
        const answer = week.answers[id];
        const angle = (index * 36 * Math.PI) / 180;
        const [x, y] = [Math.sin(angle) * 162, -Math.cos(angle) * 162];
        const anchor = Math.abs(x) < 20 ? 'middle' : x > 0 ? 'start' : 'end';
        return (
          <g key={id}>
            <g transform={`rotate(${index * 36})`}>
              <path class={answer === undefined ? 'out skip' : 'out'} d={petal(1)} />
              {answer !== undefined && answer > 0 && <path class="fill" d={petal(answer / 4)} />}
            </g>
            <text x={x} y={y + 5} text-anchor={anchor}>
              {words.t(`pulse.short.${id}`)}
            </text>
          </g>
        );
      })}
      <circle class="core" r="24" />
      <path class="line" d="M-24 0h48" />
    </svg>
  );
}
