import { type LanguageTag, languages } from '#shared/i18n/languages.ts';
import { ok, type Result } from '#shared/result.ts';
import { failureOf } from './failure.ts';

/** What the person chose. Each is stored under its own key, so that two pages changing two things lose neither. */
export interface Settings {
  /** Null follows the browser. */
  readonly language: LanguageTag | null;
  /** ISO 3166-1 alpha-2, chosen by the person; null is guessed from the time zone, and labelled so. */
  readonly region: string | null;
  /** For whom lines and texts are chosen: under 13, 13 to 17, adult. Never asked and never guessed, only chosen (content 6.7). */
  readonly audience: 'c10' | 't13' | 'adult';
  readonly device: 'mine' | 'shared' | 'school' | 'unsafe' | null;
  /** The welcome was shown. Nothing can be kept before. */
  readonly welcomed: boolean;
  /** False is "without keeping". */
  readonly keep: boolean;
  readonly look: 'auto' | 'light' | 'dark' | 'contrast';
  /** Percent. */
  readonly textSize: 100 | 125 | 150 | 200;
  readonly calmMotion: boolean;
  readonly easyReading: boolean;
  /** Seconds shown in exercises. */
  readonly numerals: boolean;
  readonly sound: boolean;
  readonly breathGate: 'ask' | 'yes';
  /** A lock was turned on: only a hint for the first paint, the store knows. */
  readonly lock: boolean;
  /** Minutes without a press after which an open lock closes by itself (assurance section 2: 5). */
  readonly lockAfter: 1 | 5 | 15 | 60;
  /** Toolbar, titles and header say "Notes" and show no mark. */
  readonly discreet: boolean;
  /** The page is empty while another window or page is in front. */
  readonly hideAway: boolean;
  /** One line answers a check-in (content part two, 24.6). */
  readonly sayings: boolean;
  /** What is going on for the person, as topics of packs (content 7). Never `violence`: whoever checks the device would find exactly that. */
  readonly situations: readonly string[];
  /** Exercises marked "not for me". */
  readonly hidden: readonly string[];
}

export const defaultSettings: Settings = {
  language: null,
  region: null,
  audience: 'adult',
  device: null,
  welcomed: false,
  keep: true,
  look: 'auto',
  textSize: 100,
  calmMotion: false,
  easyReading: false,
  numerals: true,
  sound: false,
  breathGate: 'ask',
  lock: false,
  lockAfter: 5,
  discreet: false,
  hideAway: false,
  sayings: true,
  situations: [],
  hidden: [],
};

type Check<K extends keyof Settings> = (value: unknown) => value is Settings[K];

const oneOf =
  <T>(...choices: readonly T[]) =>
  (value: unknown): value is T =>
    choices.some((each) => each === value);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const checks: { readonly [K in keyof Settings]: Check<K> } = {
  language: oneOf(null, ...languages.map((each) => each.tag)),
  region: (value): value is string | null => value === null || (typeof value === 'string' && /^[A-Z]{2}$/.test(value)),
  audience: oneOf('c10', 't13', 'adult'),
  device: oneOf(null, 'mine', 'shared', 'school', 'unsafe'),
  welcomed: isBoolean,
  keep: isBoolean,
  look: oneOf('auto', 'light', 'dark', 'contrast'),
  textSize: oneOf(100, 125, 150, 200),
  calmMotion: isBoolean,
  easyReading: isBoolean,
  numerals: isBoolean,
  sound: isBoolean,
  breathGate: oneOf('ask', 'yes'),
  lock: isBoolean,
  lockAfter: oneOf(1, 5, 15, 60),
  discreet: isBoolean,
  hideAway: isBoolean,
  sayings: isBoolean,
  situations: (value): value is readonly string[] =>
    Array.isArray(value) && value.length <= 20 && value.every((each) => typeof each === 'string' && /^[a-z]{1,20}$/.test(each)),
  hidden: (value): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

const names = Object.keys(defaultSettings) as readonly (keyof Settings)[];

/** Reads settings field by field; what does not fit becomes the default. */
export function parseSettings(value: unknown): Settings {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const fitting = names.filter((name) => Object.hasOwn(fields, name) && checks[name](fields[name])).map((name) => [name, fields[name]]);
  return { ...defaultSettings, ...Object.fromEntries(fitting) };
}

type Listener = (changes: Readonly<Record<string, unknown>>) => void;

/** The parts of a storage area that settings use. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

export interface SettingsStore {
  /** Fails with `read`, `full` or `save`. */
  read(): Promise<Result<Settings>>;
  change(patch: Partial<Settings>): Promise<Result<Settings>>;
  onChange(listener: () => void): () => void;
}

export function openSettings(area: SettingsArea): SettingsStore {
  const readAll = async (): Promise<Settings> => parseSettings(await area.get([...names]));
  return {
    read: async () => {
      try {
        return ok(await readAll());
      } catch (error) {
        return failureOf(error, 'read');
      }
    },
    change: async (patch) => {
      try {
        await area.set({ ...patch });
        return ok(await readAll());
      } catch (error) {
        return failureOf(error, 'save');
      }
    },
    onChange: (listener) => {
      // the record's mirror lies in the same area, and changes with every check-in
      const ours: Listener = (changes) => {
        if (names.some((name) => Object.hasOwn(changes, name))) listener();
      };
      area.onChanged.addListener(ours);
      return () => area.onChanged.removeListener(ours);
    },
  };
}
