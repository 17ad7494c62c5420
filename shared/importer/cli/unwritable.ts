/** Why a file or a folder can't be written, and what to do. */
export const sayUnwritable = (error: unknown): string =>
  `it can't be written (${error instanceof Error ? error.message : String(error)}). Name a place in a folder that exists and in which you may write.`;
