/** A file read and found to keep its schema, with the line on which each path in it begins. */
export interface ReadFile<T> {
  readonly file: string;
  readonly data: T;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}
