/** What a message asserts, in typed parts, and what a comparison with the fact base gives. */
import type { SpokenDate } from '../../language/spoken-date.ts';
import type { Verdict } from '../deciding/verdict.ts';
import type { Token } from './tokens/token.ts';

/** How a number that is asserted compares with the number that is held. */
export type Comparison = 'equal' | 'at-least' | 'at-most' | 'more' | 'fewer' | 'about';

/** Who or what a share is a share of, if it is said. */
export type ShareBase = 'all' | 'yes-and-no';

/** One thing that a message asserts about an event. A negated part asserts that it is not so: "not Russia". */
export type Part = { readonly negated: boolean } & (
  | {
      readonly kind: 'number';
      readonly event: string;
      readonly role: string;
      readonly value: number;
      readonly comparison: Comparison;
    }
  | {
      /** Two counts compared with each other: "more abstained than voted for it". */
      readonly kind: 'order';
      readonly event: string;
      readonly role: string;
      readonly than: string;
      readonly comparison: 'more' | 'fewer';
      /** By how many, if that is said. */
      readonly by?: number | undefined;
    }
  | {
      /** Which of two events came first: "the letter was sent after the election". */
      readonly kind: 'sequence';
      readonly event: string;
      readonly relation: 'before' | 'after';
      readonly other: string;
    }
  | {
      readonly kind: 'share';
      readonly event: string;
      readonly role: 'for' | 'against' | 'abstained';
      /** From 0 to 1. */
      readonly value: number;
      readonly comparison: Comparison;
      readonly of: ShareBase | undefined;
    }
  | {
      readonly kind: 'date';
      readonly event: string;
      readonly date: SpokenDate;
      /** The same date read the other way round, if that is possible. */
      readonly otherwise: SpokenDate | undefined;
      /** Whether it says which event is meant: "the 2015 election", «انتخابات 2015». */
      readonly identifies?: boolean;
      /** Whether it is the day itself, or something is to happen by then. */
      readonly relation: 'on' | 'by' | 'before';
    }
  | { readonly kind: 'name'; readonly event: string; readonly role: string; readonly value: string }
  | { readonly kind: 'outcome'; readonly event: string; readonly value: string }
  | { readonly kind: 'symbol'; readonly value: string }
  | { readonly kind: 'statement'; readonly fact: string }
);

/** What a clause asserts: that all of its parts are so; denied, that not all of them are. */
export interface Assertion {
  readonly parts: readonly Part[];
  readonly isDenied: boolean;
  /** Whether its event is not named but assumed, because of what the message is probably about. */
  readonly isAssumed: boolean;
}

/** What a message asserts. */
export interface Claim {
  readonly assertions: readonly Assertion[];
  /** Why nothing can be said about it: it asks openly, offers a choice, or has a number, a date or a name not read. */
  readonly obstacle?: 'asks' | 'offers-choice' | 'unread-value' | undefined;
  /** The words that were not understood; they may change what it asserts. */
  readonly unreadWords: readonly Token[];
  /** Whether every word of it was understood. */
  readonly isFullyRead: boolean;
  /** Whether it ends with "right?" or the like. */
  readonly hasTag: boolean;
  /** Whether it names a thing that belongs to the topic, or gives several figures of a vote. */
  readonly isAnchored: boolean;
  /** Whether it names the event that it is about itself. */
  readonly isNamed: boolean;
}

/** What a message is about if it does not say so: the event of a fact, and what is asked of it. */
export interface ClaimContext {
  readonly event?: string | undefined;
  /** The role of its count, and that of its name. */
  readonly role?: string | undefined;
  readonly nameRole?: string | undefined;
  /** Whether the message may be a reply to the answer before it. */
  readonly isFollowUp: boolean;
}

/** A verdict with the facts that it is based on, the most important first; or only the facts. */
export interface Judgement {
  readonly verdict?: Verdict | undefined;
  readonly facts: readonly string[];
}
