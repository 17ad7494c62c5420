/** Presses that leave, and how long the first of them counts, in milliseconds (content 6.6, the convention of public-service sites). */
const [presses, memory] = [3, 5000];

export interface ShiftEvents {
  /** How many presses count so far; 0 when they were too slow. */
  readonly onCount: (count: number) => void;
  readonly onLeave: () => void;
}

/**
 * Leaves when Shift was pressed three times within five seconds, each press alone: a capital letter is not a press.
 * Listens on the whole page until the signal ends it.
 */
export function watchShifts({ onCount, onLeave }: ShiftEvents, signal: AbortSignal): void {
  let times: readonly number[] = [];
  let isAlone = false;
  let forget = 0;
  const late = (): void => {
    times = [];
    onCount(0);
  };
  const pressed = (now: number): void => {
    times = [...times.filter((time) => now - time < memory), now];
    clearTimeout(forget);
    if (times.length >= presses) {
      times = [];
      onLeave();
      return;
    }
    onCount(times.length);
    forget = window.setTimeout(late, memory - (now - (times[0] ?? now)));
  };
  const onDown = ({ key, repeat }: KeyboardEvent): void => {
    if (!repeat) isAlone = key === 'Shift';
  };
  const onUp = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key === 'Shift' && isAlone) pressed(timeStamp);
    isAlone = false;
  };
  addEventListener('keydown', onDown, { signal, capture: true });
  addEventListener('keyup', onUp, { signal, capture: true });
  signal.addEventListener('abort', () => clearTimeout(forget));
}
