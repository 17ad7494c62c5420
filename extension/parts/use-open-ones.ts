import { useSignal } from '@preact/signals';

/** What stands open for writing. */
export interface OpenOnes<T> {
  has(one: T): boolean;
  readonly isNone: boolean;
  open(one: T): void;
  close(one: T): void;
}

/** Several can be open at once: opening one never throws away what is being written in another, nor does keeping it. */
export function useOpenOnes<T>(): OpenOnes<T> {
  const ones = useSignal<ReadonlySet<T>>(new Set());
  return {
    has: (one) => ones.value.has(one),
    get isNone() {
      return ones.value.size === 0;
    },
    open: (one) => {
      ones.value = new Set([...ones.value, one]);
    },
    close: (one) => {
      ones.value = new Set([...ones.value].filter((each) => each !== one));
    },
  };
}
