import type { Instant } from '#shared/time.ts';

/** 0 done, 1 the data is not usable, 2 the call is wrong. */
export type Exit = 0 | 1 | 2;

/** What a command may do to the world. */
export interface CommandIo {
  /** A line of the answer. */
  readonly out: (line: string) => void;
  /** A line for the person who called: what is wrong, where, and what to do. */
  readonly err: (line: string) => void;
  readonly now: () => Instant;
}

/** A command of the program `even-keel`; `args` are those after its name. */
export interface Command {
  readonly name: string;
  /** How it is called, name first. */
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<Exit>;
}
