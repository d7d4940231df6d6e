import type { Reply } from '../../src/answering/create-reply.ts';
import type { Responder } from '../../src/answering/respond.ts';
import { type LabelledQuestion } from './labelled-question.ts';
/** What a reply is worth: `near` a choice that holds the right fact, `missed` no claim, `wrong` a wrong one. */
export declare const VERDICTS: readonly ['right', 'near', 'missed', 'wrong'];
export type Verdict = (typeof VERDICTS)[number];
/** How many questions of a group got which verdict. */
export type Tally = Record<Verdict, number>;
/** Judges a reply by the label of its question. */
export declare function judgeReply(question: LabelledQuestion, { outcome, facts }: Pick<Reply, 'outcome' | 'facts'>): Verdict;
/** Asks a labelled question, its earlier turns first, and returns the reply that counts. */
export declare function askLabelled(respond: Responder, { id, text, turns }: LabelledQuestion): Reply;
/** Counts verdicts by group, and over `all`. */
export declare function tallyVerdicts(judged: readonly {
    question: LabelledQuestion;
    verdict: Verdict;
}[]): Record<string, Tally>;
/** Scores the bot on a file of labelled questions, and returns the table, with each miss if asked. */
export declare function evaluate(respond: Responder, path: string, withMisses: boolean): string;
