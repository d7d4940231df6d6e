/** Opens an answerer from the cache, or from the files of its resolution if anything changed. */
import { basename } from 'node:path';
import { type Answerer, type CompiledResolution, createAnswerer } from '../answering/answerer.ts';
import { type ConversationMemory, createConversationMemory } from '../answering/conversation-memory.ts';
import type { ResolutionFolders } from '../open-resolution.ts';
import type { TrainedModel } from '../understanding/model.ts';
import { createCache } from './cache.ts';
import { keyOfModel, keyOfResolution } from './digest.ts';

/** What to compile, where to cache it, and for which version of Node. */
export interface CompileOptions {
  readonly folders: ResolutionFolders;
  readonly cacheFolder: string;
  /** As in `process.version`. */
  readonly runtime: string;
  /** Called before a model is trained, which takes about a minute and a half. */
  readonly onTrain?: () => void;
}

/** The cached part of a compiled resolution that is not the model, with the key of the model that belongs to it. */
type CachedResolution = Omit<CompiledResolution, 'model'> & { readonly modelKey: string };

/**
 * Compiles a resolution: reads and checks its files, and trains a model on its examples. What has not changed since the
 * last time comes from the cache: everything takes some hundred milliseconds then, and a model is trained only if
 * something it is trained on has changed.
 *
 * @throws {KnowledgeError} with every problem in the files
 */
export async function compileResolution(options: CompileOptions): Promise<CompiledResolution> {
  const { folders, cacheFolder, runtime, onTrain } = options;
  const cache = createCache(cacheFolder);
  const name = basename(folders.knowledge.resolution);
  const key = keyOfResolution(folders, runtime);
  const cached = cache.read<CachedResolution>(`${name}.resolution`, key);
  const cachedModel = cached && cache.read<TrainedModel>(`${name}.model`, cached.modelKey);
  if (cached && cachedModel) return { base: cached.base, locales: cached.locales, model: cachedModel };

  const [{ openResolution }, { trainModel }] = await Promise.all([
    import('../open-resolution.ts'),
    import('../understanding/learning/train-model.ts'),
  ]);
  const { base: trainingBase, locales } = openResolution(folders);
  const modelKey = keyOfModel(trainingBase, runtime);
  let model = cache.read<TrainedModel>(`${name}.model`, modelKey);
  if (!model) {
    onTrain?.();
    model = trainModel(trainingBase);
    cache.write(`${name}.model`, modelKey, model);
  }
  const { concepts, numbers, examples, ...base } = trainingBase;
  cache.write(`${name}.resolution`, key, { base, locales, modelKey } satisfies CachedResolution);
  return { base, locales, model };
}

/**
 * Opens an answerer; see {@link compileResolution}.
 *
 * @param memory continues the conversations of an answerer that this one replaces
 * @throws {KnowledgeError} with every problem in the files
 */
export async function openAnswerer(
  options: CompileOptions,
  memory: ConversationMemory = createConversationMemory({ now: Date.now }),
): Promise<Answerer> {
  return createAnswerer(await compileResolution(options), memory);
}
