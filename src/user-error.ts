/** The base of every error that a person can fix. */

/**
 * An error whose message says what is wrong and how to fix it. The command line prints the message and exits with
 * its code; it prints a stack trace only for other errors, which are bugs.
 */
export class UserError extends Error {
  /** The code that the process exits with. */
  readonly exitCode: number = 1;

  override get name(): string {
    return this.constructor.name;
  }
}
