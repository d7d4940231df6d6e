/** Reads who and what a clause names, each with its role. */

import { NAME_KINDS, type NameKind } from '../../../knowledge/claims-schema.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import { isAct } from '../tokens/token-kinds.ts';
import type { Negation } from './negation.ts';
import { DONE_BY, FROM, PLACE, RECIPIENT, TO, TO_BODY, TOPICAL } from './prepositions.ts';

/** The names of a clause with their roles, and whether one of them has none. */
export interface NameReading {
  readonly parts: readonly Part[];
  readonly hasUnread: boolean;
}

/** Words that say that somebody voted, not only what they think. */
const VOTING = /vot|abstain|ballot|صوت|صوّت|امتنع|ممتنع/u;
/** «تعديلاتها» */
const ITS = /(?:ها|هم|ه)$/u;
const ACTED = ['amendments', 'request', 'sponsorship'];
const SHARES = ['half', 'most', 'percent', 'majority', 'minority', 'third', 'quarter'];
const OUTCOMES = ['adopt', 'reject'];
/** What makes a body the one that adopted a text. */
const ADOPTING = ['adopt', 'reject', 'vote', 'subject-matter', 'vote-for', 'unanimous', 'decide'];
/** Names of kinds of things, which are not people or bodies that did something. */
const KINDS = ['session-kind', 'election-kind'] as const;
/** What makes a state one that voted, or is asked. */
const VOTED = ['vote', 'vote-for', 'vote-against', 'abstain', 'adopt', 'reject', 'voters', 'unanimous'];
const ASKED = ['request', 'demand', 'ought', 'regret'];
/** "The German draft" */
const QUALIFIED = ['resolution', 'amendment'];

/**
 * Creates a reader of the names in a clause about an event; `expected` is the role that the conversation asked for, if
 * the clause is only a name.
 */
export function createNameReader({
  claims,
  subject,
  facts,
}: Pick<KnowledgeBase, 'claims' | 'subject' | 'facts'>): (
  clause: Clause,
  event: string,
  negation: Negation,
  expected: string | undefined,
) => NameReading {
  const kindsOf = new Map<string, NameKind[]>();
  for (const kind of NAME_KINDS)
    for (const concept of claims.names[kind] ?? []) kindsOf.set(concept, [...(kindsOf.get(concept) ?? []), kind]);

  const sponsors = [...facts.values()].flatMap(({ holds }) => holds.sponsorship?.sponsor ?? []);
  const electionKinds = [...facts.values()].flatMap(({ holds }) => holds.election?.kind ?? []);
  const isSponsor = (name: string) => sponsors.includes(name);

  return (clause, event, { denied, isDenied }, expected) => {
    const roles = claims.roles[event];
    const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
    // Who has no vote is an observer, whether the clause says the one or the other.
    const isSaidToVote = has('member') || has('right-of-vote') || has('vote');
    const isNot = isDenied || denied.size > 0;
    const saysObserver = has('member-observer') ? isSaidToVote || !isNot : isNot;
    const parts: Part[] = [];
    let hasUnread = false;
    clause.forEach((token, at) => {
      const names = [...new Set([...token.marks, ...token.concepts])].filter((mark) => kindsOf.has(mark));
      if (!names.some((name) => token.marks.has(name))) return;
      const isIgnored = names.some((name) => token.marks.has(name) && roles?.ignore?.includes(name));
      const previous = (/^(?:the|an?)$/.test(clause[at - 1]?.text ?? '') ? clause[at - 2] : clause[at - 1])?.text ?? '';
      const isTopical = TOPICAL.test(previous) || clause[at - 1]?.marks.has('subject-matter') === true;
      let options = names.flatMap((name) =>
        (kindsOf.get(name) ?? []).flatMap((kind) => {
          const role = roles?.[kind];
          return role ? [{ name, role }] : [];
        }),
      );
      // Berlin is a place after "in", and a government otherwise.
      const fitting = options.filter(({ role }) => (role === 'place') === PLACE.test(previous));
      if (fitting.length > 0) options = fitting;
      const given = options.filter(({ role }) => role === 'addressee');
      if (RECIPIENT.test(previous) && given.length > 0) options = given;
      const beside = token.isArabic ? clause[at - 1] : clause[at + 1];
      const qualifies = QUALIFIED.some((noun) => beside?.marks.has(noun));
      const requests =
        event === 'convening' && (clause[at + 1]?.marks.has('convening') || clause[at - 1]?.marks.has('convening'));
      // "Its amendments were approved": the name is whose they are.
      const areIts = clause.some(
        ({ text, marks }, i) =>
          marks.has('amendment') && (ITS.test(text) || /^(?:its|their|his|her)$/.test(clause[i - 1]?.text ?? '')),
      );
      const isBesideVerb =
        !areIts && [at - 1, at + 1, at + 2].some((i) => OUTCOMES.some((mark) => clause[i]?.marks.has(mark)));
      const decides = (has('reject') || has('adopt')) && !has('submit');
      // "Russia rejected the amendments" says how it voted; "Russia got its amendments approved" does not.
      const isVoter = decides && (event === 'vote' || (event === 'amendments' && isBesideVerb));
      if (names.some((name) => name === subject) && event !== 'election' && event !== 'subject') {
        const beside = token.isArabic ? [at - 1, at + 1, at + 2] : [at + 1, at + 2];
        const isAgent = beside.some((i) => isAct(clause[i]));
        // «قبلت بيلاروسيا القرار» says what Belarus did; "the Belarus resolution" does not.
        const qualifiesText = (token.isArabic ? [at - 1] : [at - 1, at + 1]).some((i) =>
          clause[i]?.marks.has('resolution'),
        );
        if (isTopical || qualifiesText) return;
        // "Belarus itself made the 17 amendments"
        if (previous !== 'by' && !isAgent) {
          hasUnread ||= ACTED.includes(event) && at === 0;
          return;
        }
      }
      // "Were the amendments rejected by Russia?"
      hasUnread ||=
        (has('adopt') || has('reject')) && DONE_BY.test(previous) && !options.some(({ role }) => role === 'adopter');
      if (isIgnored) {
        // "The Council proposed 17 amendments"
        const isDecided = [...OUTCOMES, 'vote', 'vote-for', 'vote-against', 'decide'].some(has);
        const isAuthor = event === 'amendments' && !isTopical && !isDecided;
        hasUnread ||=
          ACTED.includes(event) && (previous === 'by' || isAuthor || clause[at + 1]?.marks.has('submit') === true);
        return;
      }
      const kind = names.find((name) => claims.names['election-kind']?.includes(name));
      if (kind && event !== 'election' && has('election') && !electionKinds.includes(kind)) {
        parts.push({ kind: 'name', event: 'election', role: 'kind', value: kind, negated: denied.has(at) });
        return;
      }
      for (const { name, role } of options) {
        // "half of the council"
        if (role === 'adopter' && SHARES.some(has)) return;
        if (
          role === 'adopter' &&
          role !== expected &&
          !clause[at + 1]?.marks.has('resolution') &&
          !ADOPTING.some((mark) => has(mark))
        ) {
          hasUnread = true;
          return;
        }
        const asVoter =
          isVoter &&
          !qualifies &&
          (role === 'proposer' || role === 'voter') &&
          !TOPICAL.test(previous) &&
          !FROM.test(previous) &&
          !TO.test(token.text) &&
          (event === 'amendments' || previous !== 'by');
        // "Germany's request was agreed to": Germany did not vote on it.
        if (requests && role === 'voter') {
          parts.push({ kind: 'name', event: 'request', role: 'requester', value: name, negated: false });
          return;
        }
        if (
          ['requester', 'sponsor'].includes(role) &&
          (clause.slice(Math.max(0, at - 2), at).some(({ marks }) => marks.has('on-behalf')) ||
            clause[at + 1]?.text === 'behalf' ||
            (previous === 'for' && parts.some((part) => part.kind === 'name' && part.role === role)))
        ) {
          parts.push({ kind: 'name', event, role: 'represented', value: name, negated: denied.has(at) });
          return;
        }
        // "A report on Ukraine"
        if (role === 'author' && isTopical) {
          hasUnread = true;
          return;
        }
        if (role === 'addressee' && !RECIPIENT.test(previous) && !TO_BODY.test(token.text)) {
          if (name !== 'council')
            parts.push({ kind: 'name', event, role: 'author', value: name, negated: denied.has(at) });
          return;
        }
        const negated = event === 'status' ? !saysObserver : denied.has(at);
        // «دعا القرار بيلاروسيا»: nothing is said of a vote.
        if (event === 'vote' && role === 'voter' && !VOTED.some(has) && ASKED.some(has)) return;
        if (asVoter) parts.push({ kind: 'name', event, role: 'voter', value: name, negated });
        else if (event === 'vote' && role === 'voter' && qualifies) {
          // "The German draft"; a resolution on another state is another one.
          if (isSponsor(name))
            parts.push({ kind: 'name', event: 'sponsorship', role: 'sponsor', value: name, negated });
          else hasUnread = true;
        } else if (role === 'country' && event === 'election' && name !== subject) hasUnread = true;
        else parts.push({ kind: 'name', event, role, value: name, negated });
        return;
      }
      if (!names.every((name) => KINDS.some((kind) => claims.names[kind]?.includes(name)))) hasUnread = true;
    });
    // "On behalf of Belarus", or of nobody that is named, and who opposed it, but may not have voted, is not held.
    const hasStance =
      ['vote', 'convening'].includes(event) &&
      parts.some((part) => part.kind === 'name' && part.role === 'voter') &&
      !clause.some(({ text }) => VOTING.test(text));
    const isForOther = has('on-behalf') && !parts.some((part) => part.kind === 'name' && part.role === 'represented');
    return { parts, hasUnread: hasUnread || isForOther || hasStance };
  };
}
