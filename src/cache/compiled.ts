import type { Locale } from '../answering/load-locales.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { TrainedModel } from '../understanding/model.ts';

/** A resolution that keeps every rule, and what has been learnt from it: all that answering needs, as data. */
export interface CompiledResolution {
  readonly base: KnowledgeBase;
  readonly locales: Readonly<Record<Language, Locale>>;
  readonly learnt: TrainedModel;
}
