/** A set of built files, its bytes, and what it may weigh. */
export interface Weighed {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}
