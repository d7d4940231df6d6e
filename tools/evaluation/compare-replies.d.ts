import type { Responder } from '../../src/answering/respond.ts';
import type { LabelledQuestion } from './labelled-question.ts';
/**
 * Asks labelled questions of a bot as it was and as it is, and shows each that is answered otherwise now: what was said and
 * what is, whether it is right by its label, and how many became right or wrong by it.
 */
export declare function compareReplies(questions: readonly LabelledQuestion[], before: Responder, now: Responder): string;
