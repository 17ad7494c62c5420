/** Why something expected did not work. Each code has a sentence and a next step in the catalogue (`failure.<code>`). */
export type FailureCode =
  | 'save'
  | 'full'
  | 'blocked'
  | 'damaged'
  | 'newer'
  | 'read'
  | 'import-file'
  | 'import-large'
  | 'import-newer'
  | 'import-some'
  | 'import-locked'
  | 'import-passphrase'
  | 'import-foreign-empty'
  | 'import-foreign-binary'
  | 'import-foreign-json'
  | 'import-foreign-rows'
  | 'locked'
  | 'lost'
  | 'lock-memory'
  | 'passphrase'
  | 'passphrase-short'
  | 'passphrase-wait'
  | 'recovery'
  | 'recovery-typo'
  | 'directory'
  | 'hope-picture'
  | 'hope-sound'
  | 'hope-large'
  | 'unknown';

/** Values that fill the {places} of a sentence. */
export type Params = Readonly<Record<string, string | number>>;

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly detail: Params;
}

/** An expected outcome: a value, or a failure that the person is told about in plain words. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: FailureCode, detail: Params = {}): Failure => ({ ok: false, code, detail });
