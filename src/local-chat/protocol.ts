import type { BotCommand, InlineQueryResult, InlineQueryResultsButton, Message, User } from '@grammyjs/types';
import type { SourceLine } from '../answering/citations.ts';
import type { Templates } from '../answering/load-locales.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { Language } from '../language/detect.ts';
import type { Explanation } from '../understanding/explain-message.ts';

/** As whom one can talk: the first founds the groups and writes the channel, the second reads it. */
export const PERSON_IDS = ['first', 'second'] as const;
export type PersonId = (typeof PERSON_IDS)[number];

/** Where one can talk: alone with the bot, in a group, in a channel and in its discussion, and with the other person. */
export const PLACE_IDS = ['bot', 'group', 'channel', 'discussion', 'friend'] as const;
export type PlaceId = (typeof PLACE_IDS)[number];

/** What a person sees in a place: each has a private chat with the bot, all else is seen by both. */
export type RoomId = Exclude<PlaceId, 'bot'> | `bot-${PersonId}`;

/** Where what a person sees in a place is kept. */
export const roomOf = (place: PlaceId, person: PersonId): RoomId => (place === 'bot' ? `bot-${person}` : place);

/** Who and what there is, as a page is told when it opens. */
export interface Welcome {
  readonly bot: User;
  readonly people: Readonly<Record<PersonId, User>>;
  /** The words of the page. */
  readonly texts: Readonly<Record<Language, Templates>>;
}

/** What has changed, for a page to show; a page that has just opened is told everything so. */
export type ChatEvent =
  | { readonly kind: 'message'; readonly room: RoomId; readonly message: Message }
  | { readonly kind: 'deleted'; readonly room: RoomId; readonly messageId: number }
  | { readonly kind: 'action'; readonly room: RoomId; readonly action: string | undefined }
  | { readonly kind: 'introduction'; readonly text: string }
  | {
      readonly kind: 'seat';
      readonly room: RoomId;
      readonly person: PersonId;
      readonly commands: readonly BotCommand[];
      /** The message that the bot wants a reply to, and what stands in the empty field. */
      readonly forcedReply?: { readonly messageId: number; readonly hint?: string | undefined } | undefined;
    }
  /** Facts and texts were read anew, and are in force. */
  | { readonly kind: 'reloaded' }
  /** What an editor has written cannot be used; what was in force before still is. */
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] };

/** How the bot answered a pressed button. */
export interface PressAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

/** What the bot offers for what is typed behind its name. */
export interface Offer {
  /** Under which a result is chosen. */
  readonly query: string;
  readonly results: readonly InlineQueryResult[];
  readonly button?: InlineQueryResultsButton | undefined;
}

/** A fact as an editor reads it. */
export interface FactCard {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly SourceLine[];
  /** What a deep link to it carries. */
  readonly payload: string;
}

/** Why the bot answered a message so. */
export interface Why extends Explanation {
  readonly question: string;
  /** The facts that were decided on. */
  readonly facts: readonly FactCard[];
  /** The titles of the facts that may be meant, by id. */
  readonly titles: Readonly<Record<string, string>>;
}
