import { z } from 'zod';
declare const schema: z.ZodObject<{
    id: z.ZodString;
    text: z.ZodOptional<z.ZodString>;
    turns: z.ZodOptional<z.ZodArray<z.ZodString>>;
    expect: z.ZodEnum<{
        answer: "answer";
        fallback: "fallback";
        smalltalk: "smalltalk";
        suggestions: "suggestions";
        unanswered: "unanswered";
    }>;
    alsoOk: z.ZodOptional<z.ZodArray<z.ZodEnum<{
        answer: "answer";
        fallback: "fallback";
        smalltalk: "smalltalk";
        suggestions: "suggestions";
        unanswered: "unanswered";
    }>>>;
    facts: z.ZodOptional<z.ZodArray<z.ZodString>>;
    factsAll: z.ZodOptional<z.ZodArray<z.ZodString>>;
    group: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
/** A message, or a conversation, with what a careful reader expects of the bot. */
export type LabelledQuestion = z.infer<typeof schema>;
/** Labelled questions that cannot be read: the message names the file and the line. */
export declare class LabelledQuestionError extends Error {
    readonly name = "LabelledQuestionError";
}
/**
 * Reads labelled questions, one JSON object a line.
 *
 * @throws {LabelledQuestionError} where the file cannot be read or a line is none
 */
export declare function readLabelledQuestions(path: string): LabelledQuestion[];
export {};
