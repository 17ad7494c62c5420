import { parsePlan, type SafetyPlan } from '#shared/plan/safety-plan.ts';

/** A copy of the safety plan that the person chose to keep outside the lock (content part two, 24.1, `lk-help-open`). */
export interface OutsidePlan {
  /** Null where none is kept outside, and where it can't be read. */
  read(): Promise<SafetyPlan | null>;
  write(plan: SafetyPlan): Promise<void>;
  remove(): Promise<void>;
  /** Calls back when this page or another has written or removed it. */
  onChange(listener: () => void): void;
}

const key = 'outside-plan';

type Area = Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove' | 'onChanged'>;

/** It lies open in `storage.local`; "delete everything" empties that area with all the rest. */
export const openOutsidePlan = (area: Area): OutsidePlan => ({
  read: async () => {
    const plan = parsePlan((await area.get(key))[key]);
    return plan.ok ? plan.value : null;
  },
  write: (plan) => area.set({ [key]: plan }),
  remove: () => area.remove(key),
  onChange: (listener) =>
    area.onChanged.addListener((changes) => {
      if (Object.hasOwn(changes, key)) listener();
    }),
});
