/** What single tokens are: values, verbs, words that change nothing. */
import type { Token } from './token.ts';

const ACTS = ['adopt', 'reject', 'submit', 'request', 'vote-for', 'vote-against', 'abstain', 'vote'];
/** Words that give a figure. */
const FIGURES = ['two', 'one', 'half', 'most', 'two-thirds', 'third', 'quarter', 'percent'];
const COPULA = /^(?:is|are|was|were|did|does|do|has|have|had|will|would|shall|كان|كانت|كانوا|هو|هي)(?: |$)/u;
const FILLERS = ['filler', 'reports', 'tag', 'ordinary', 'is-it-true'];

/** Whether a token changes nothing about a claim: "well", "right?" */
export const isFiller = ({ marks }: Token) => marks.size > 0 && [...marks].every((mark) => FILLERS.includes(mark));

/** Whether one of some tokens has a mark. */
export const hasMark = (tokens: readonly Token[], mark: string) => tokens.some(({ marks }) => marks.has(mark));

/** Whether a token is a number or a date. */
export const isValue = (token: Token | undefined) => token?.number !== undefined || token?.date !== undefined;

/** Whether a token is a form of "to be" or an auxiliary: "was", «كانت». */
export const isCopula = (token: Token | undefined) => COPULA.test(token?.text ?? '');

/** Whether a token gives a figure: a number, a date, a symbol, or a word such as "half". */
export const isFigure = (token: Token) =>
  isValue(token) || token.symbol !== undefined || FIGURES.some((mark) => token.marks.has(mark));

/** Whether a token says that something was proposed, asked for, decided or voted on. */
export const isAct = (token: Token | undefined) => ACTS.some((mark) => token?.marks.has(mark));

/** Whether a token says what somebody did. */
export const isVerb = (token: Token | undefined) => isAct(token) || token?.marks.has('hold') === true;
