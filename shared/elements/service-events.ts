import type { AudienceCode } from '../directory/audiences.ts';
import type { ReachFacts } from '../directory/reach.ts';
import type { Instant } from '../time.ts';

/** What the elements of a list tell the page they stand in. None of it leaves that tree: a site around the widget hears nothing. */
export interface ServiceEvents {
  /** A link to a service was pressed; which one is not said. */
  'service-contact': null;
  /** The page is asked to copy; `preventDefault()` says that it could not. */
  'service-copy': { readonly text: string };
}

/** A drawn code: the side in modules, and one path over that square. */
export interface DrawnCode {
  readonly size: number;
  readonly path: string;
}

/** Draws the code of an address on the device. It may fail; the number is then still right. */
export type DrawCode = (address: string) => Promise<DrawnCode>;

/** What the details of every line of a list have in common; `<service-list>` has them all as properties. */
export interface DetailsOptions {
  readonly audience: AudienceCode;
  readonly now: Instant;
  /** The person's own time zone (IANA); empty where the device tells none. */
  readonly zone: string;
  /** The language in which the person would like to talk (BCP 47); empty: that of the words. */
  readonly speaks: string;
  /** What a listing or a pack knows of a service beyond its record, by its id. */
  readonly known: Readonly<Record<string, ReachFacts>>;
  /** The emergency number of the place, as a person reads it; empty where none is known. */
  readonly emergency: string;
  /** Someone may watch this device: what stays on it comes first, and copying takes two presses. */
  readonly careful: boolean;
  /** First sentences can be changed in a field. Off where nothing may be typed. */
  readonly writing: boolean;
  /** Draws a code to scan, where the product can. */
  readonly drawCode: DrawCode | null;
  /** Where a problem is reported to. */
  readonly report: string;
}
