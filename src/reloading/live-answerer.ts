/** An answerer that follows its files: an edit takes effect within seconds, without a restart. */
import type { Answerer } from '../answering/answerer.ts';
import { type ConversationMemory, createConversationMemory } from '../answering/conversation-memory.ts';
import { compileInWorker } from '../cache/compile-in-worker.ts';
import { foldersIn } from '../cache/digest.ts';
import { type CompileOptions, openAnswerer } from '../cache/open-answerer.ts';
import { watchFolders } from './watch-folders.ts';

/** What to do after a reload, and after one that failed. */
export interface ReloadHandlers {
  onReload(answerer: Answerer): void;
  /** The previous answerer stays in use. */
  onProblem(error: Error): void;
}

/** The answerer of the moment. */
export interface LiveAnswerer {
  readonly answerer: () => Answerer;
}

/**
 * Opens an answerer, and replaces it whenever the files of its resolution change. Conversations continue across
 * reloads.
 *
 * @param memory where conversations are remembered; by default, in this process
 * @throws {KnowledgeError} with every problem in the files, if they are broken at the start
 */
export async function openLiveAnswerer(
  options: CompileOptions,
  handlers: ReloadHandlers,
  memory: ConversationMemory = createConversationMemory({ now: Date.now }),
): Promise<LiveAnswerer> {
  let answerer = await openAnswerer(options, memory);
  const report = (error: unknown) => handlers.onProblem(error instanceof Error ? error : new Error(String(error)));
  const reload = async () => {
    try {
      await compileInWorker(options);
      answerer = await openAnswerer(options, memory);
      handlers.onReload(answerer);
    } catch (error) {
      report(error);
    }
  };
  watchFolders(foldersIn(options.folders), reload, report);
  return { answerer: () => answerer };
}
