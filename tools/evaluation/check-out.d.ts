/** A revision that cannot be had; the message says why. */
export declare class RevisionError extends Error {
    readonly name = "RevisionError";
}
/**
 * Writes folders of a git repository, as they were at a revision, into a folder of their own.
 *
 * @returns that folder, and what removes it
 * @throws {RevisionError} where there is no git, no repository, or no such revision
 */
export declare function checkOut(root: string, revision: string, folders: readonly string[]): [string, () => void];
