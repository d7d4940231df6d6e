/** Reads messages as claims about our resolution, for tests of single steps. */
import { createDateFinder } from '../../src/language/dates.ts';
import type { Claim } from '../../src/understanding/claims/claim.ts';
import { findNegation } from '../../src/understanding/claims/clause/negation.ts';
import { splitClauses } from '../../src/understanding/claims/message/clauses.ts';
import { createClaimReader } from '../../src/understanding/claims/message/read-claim.ts';
import { createTokenReader } from '../../src/understanding/claims/tokens/read-tokens.ts';
import type { Token } from '../../src/understanding/claims/tokens/token.ts';
import { openPartsForTest } from './belarus.ts';
import { BELARUS } from './resolutions.ts';

const parts = openPartsForTest(BELARUS);

/** The fact base of the claims. */
export const { base, model } = parts;
const readTokensFrom = createTokenReader(
  createDateFinder(model.numberWords),
  model,
  base.claims.words,
  new Set(Object.values(base.claims.names).flat()),
);
const names = new Set(Object.values(base.claims.names).flat());

/** Whether a token names someone or something. */
export const isName = ({ marks }: Token): boolean => [...marks].some((mark) => names.has(mark));

/** The tokens of a message. */
export const tokensOf = (text: string): Token[] => readTokensFrom(model.read(text));

/** The clauses of a message. */
export const clausesOf = (text: string) => splitClauses(tokensOf(text));

/** The first clause of a message. */
export const clauseOf = (text: string) => clausesOf(text)[0] ?? [];

/** What the first clause of a message denies. */
export const negationOf = (text: string) => findNegation(clauseOf(text), true, isName);

const readClaim = createClaimReader(base);

/** What a message asserts; without a context, it has to name the event. */
export const claimOf = (text: string): Claim => readClaim(tokensOf(text), [], { isFollowUp: false });
