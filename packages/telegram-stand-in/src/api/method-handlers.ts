import type { ApiMethods, Opts } from '@grammyjs/types';
import type { Upload } from '../files/file-store.ts';
import type { MethodName } from './check-params.ts';

/** What carries out the methods of one area; the parameters have been checked against the table before. */
export type MethodHandlers = {
  readonly [M in MethodName]?: (
    params: Opts<Upload>[M],
    call: CallContext,
  ) => ReturnType<ApiMethods<Upload>[M]> | Promise<ReturnType<ApiMethods<Upload>[M]>>;
};

/** What a handler may know about the request besides its parameters. */
export interface CallContext {
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}
