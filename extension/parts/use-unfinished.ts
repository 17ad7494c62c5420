import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from './app-context.ts';

/** A form while it is written. */
export interface Unfinished<T> {
  readonly now: Signal<T>;
  /** It was kept or thrown away: nothing of it is held any longer. */
  end(): void;
}

/** What was held came from the same form: the same fields, each of the same sort. */
function isLike<T extends object>(found: unknown, form: T): found is T {
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(form).every(([field, value]) => {
    const other: unknown = Reflect.get(found, field);
    return value === null || other === null || (typeof other === typeof value && Array.isArray(other) === Array.isArray(value));
  });
}

/**
 * The fields of a form. The small window closes at a press beside it, and Help is one press away from everywhere: what was typed until then
 * is there again when the form is opened again (assurance D12). It is held in memory, and not at all for those of whom nothing is kept.
 * @param name one for each thing that can be written
 */
export function useUnfinished<T extends object>(name: string, form: T): Unfinished<T> {
  const { settings, unfinished } = useApp();
  const now = useSignal(form);
  useLayoutEffect(() => {
    if (!settings.now.value.keep) return;
    let isTouched = false;
    void unfinished.read(name).then((found) => {
      if (!isTouched && isLike(found, form)) now.value = found;
    });
    return now.subscribe((value) => {
      if (value === form) return;
      isTouched = true;
      void unfinished.write(name, value);
    });
  }, []);
  return { now, end: () => void unfinished.clear(name) };
}
