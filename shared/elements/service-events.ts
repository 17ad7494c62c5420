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
