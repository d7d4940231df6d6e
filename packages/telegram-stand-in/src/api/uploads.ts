/** Files in a multipart form. */

/** A file that came in a multipart form. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Checks whether a parameter is an uploaded file. */
export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
