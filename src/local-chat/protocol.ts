/** What the page of the local chat and its server send each other. */

import type { BotCommand, InlineQueryResult, InlineQueryResultsButton, Message, User } from '@grammyjs/types';
import type { SourceLine } from '../answering/citations.ts';
import type { Templates } from '../answering/load-locales.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { Language } from '../language/detect.ts';
import type { ExplainedDecision, Explanation } from '../understanding/explanation.ts';

/** The people to chat as. The first owns the groups and writes the channel; the second reads it. */
export const PERSON_IDS = ['first', 'second'] as const;
/** One of the two people to chat as. */
export type PersonId = (typeof PERSON_IDS)[number];

/** The places to chat in: alone with the bot, a group, a channel, its discussion, and a chat with the other person. */
export const PLACE_IDS = ['bot', 'group', 'channel', 'discussion', 'friend'] as const;
/** One of the places to chat in. */
export type PlaceId = (typeof PLACE_IDS)[number];

/** The chat behind a place. Each person has a private chat with the bot; the two share all other chats. */
export type RoomId = Exclude<PlaceId, 'bot'> | `bot-${PersonId}`;

/** Returns the room that a person sees in a place. */
export const roomOf = (place: PlaceId, person: PersonId): RoomId => (place === 'bot' ? `bot-${person}` : place);

/** What a page needs before it can draw anything. */
export interface Welcome {
  readonly bot: User;
  readonly people: Readonly<Record<PersonId, User>>;
  /** The texts of the page: `local-chat.json` of each language. */
  readonly texts: Readonly<Record<Language, Templates>>;
}

/** A change for the page to show. A page that has just opened first gets the whole state as such changes. */
export type ChatEvent =
  | { readonly kind: 'message'; readonly room: RoomId; readonly message: Message }
  | { readonly kind: 'deleted'; readonly room: RoomId; readonly messageId: number }
  | { readonly kind: 'action'; readonly room: RoomId; readonly action: string | undefined }
  | { readonly kind: 'introduction'; readonly text: string }
  | {
      readonly kind: 'input';
      readonly room: RoomId;
      readonly person: PersonId;
      readonly commands: readonly BotCommand[];
      /** The message that the bot wants a reply to, and the placeholder of the input field. */
      readonly forcedReply?: { readonly messageId: number; readonly hint?: string | undefined } | undefined;
    }
  /** Facts and texts were reloaded and are in use. */
  | { readonly kind: 'reloaded' }
  /** A reload failed; the previous facts and texts stay in use. */
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] };

/** The bot's answer to a pressed button. */
export interface PressAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

/** The results of an inline query. */
export interface Offer {
  /** Names the query when one of its results is chosen. */
  readonly query: string;
  readonly results: readonly InlineQueryResult[];
  readonly button?: InlineQueryResultsButton | undefined;
}

/** A fact as the panel shows it to an editor. */
export interface FactCard {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly SourceLine[];
  /** The payload of the deep link to the fact. */
  readonly payload: string;
}

/** Why the bot answered a message the way it did. */
export interface AnswerExplanation extends Omit<Explanation, 'halves'> {
  readonly question: string;
  /** The facts that were decided on. */
  readonly cards: readonly FactCard[];
  /** The two questions that the message was read as; empty if it was read as one. */
  readonly halves: readonly ExplainedDecision[];
  /** The titles of all facts that the explanation mentions, by id. */
  readonly titles: Readonly<Record<string, string>>;
}
