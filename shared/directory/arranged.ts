import type { EmergencyEntry, EmergencyKind, EmergencyNumber } from './emergency.ts';

/** One number with everything it is for: in Japan 119 is both ambulance and fire brigade. */
export interface NumberGroup {
  readonly number: string;
  readonly kinds: readonly EmergencyKind[];
  readonly confirmed: boolean;
}

const isWritten = ({ kind }: EmergencyNumber): boolean => kind === 'text' || kind === 'textphone';

function grouped(numbers: readonly EmergencyNumber[]): readonly NumberGroup[] {
  return [...new Set(numbers.map((each) => each.number))].map((number) => {
    const same = numbers.filter((each) => each.number === number);
    return { number, kinds: same.map((each) => each.kind), confirmed: same.every((each) => each.confirmed) };
  });
}

/** The numbers to show first, those after them, and the ways without speaking. Without a general number all services are first. */
export function arranged({ numbers }: EmergencyEntry) {
  const spoken = grouped(numbers.filter((each) => !isWritten(each)));
  const general = spoken.filter((each) => each.kinds.includes('general'));
  return {
    first: general.length > 0 ? general : spoken,
    more: general.length > 0 ? spoken.filter((each) => !general.includes(each)) : [],
    written: numbers.filter(isWritten),
  };
}
