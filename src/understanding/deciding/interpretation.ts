import type { SmalltalkKind } from '../../knowledge/schema.ts';
import type { Language } from '../../language/detect.ts';

/** What can become of a message. */
export const OUTCOMES = ['answer', 'suggestions', 'unanswered', 'smalltalk', 'fallback'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a message presupposes of a fact; with the number, where it is one. */
export interface Claim {
  readonly holds: boolean;
  readonly claimed?: number | undefined;
}

/** What a message means, or may mean. Facts are ids, the best first, at most three. */
export type Conclusion =
  | { readonly outcome: 'answer'; readonly facts: readonly string[]; readonly claim?: Claim | undefined }
  | { readonly outcome: 'suggestions'; readonly facts: readonly string[] }
  | { readonly outcome: 'unanswered'; readonly facts: readonly [string] }
  | { readonly outcome: 'smalltalk'; readonly smalltalk: SmalltalkKind }
  | { readonly outcome: 'fallback'; readonly reason: 'off-topic' | 'empty' | 'too-long' };

/** A message understood: what it means, how sure that is (0 to 1), and the language of most of its words, if any. */
export type Interpretation = Conclusion & {
  readonly confidence: number;
  readonly language: Language | undefined;
};
