/** The types of the functions that carry out Bot API methods. */

import type { ApiMethods, Opts } from '@grammyjs/types';
import type { METHOD_TABLE } from './method-table.ts';
import type { Upload } from './uploads.ts';

/** The name of a method of the Bot API. */
export type MethodName = keyof typeof METHOD_TABLE;

/** Functions that carry out methods. They get parameters that match the table of methods. */
export type MethodHandlers = {
  readonly [M in MethodName]?: (
    params: Opts<Upload>[M],
    call: CallContext,
  ) => ReturnType<ApiMethods<Upload>[M]> | Promise<ReturnType<ApiMethods<Upload>[M]>>;
};

/** What a handler knows about the request apart from its parameters. */
export interface CallContext {
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
}
