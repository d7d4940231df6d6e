/** The public API: a Bot API server on loopback, and the people and chats of its Telegram. */

export { BotApiError } from './api/errors.ts';
export { UPDATE_TYPES } from './api/update-table.ts';
export type { Channel, ChannelOptions } from './chats/channels.ts';
export type { Group, GroupOptions } from './chats/groups.ts';
export type { MemberChange, SharedChat } from './chats/membership.ts';
export type { Topic } from './chats/topics.ts';
export { type FormattedText, parseHtml } from './formatting/parse-html.ts';
export { type TextFields, writtenFields } from './formatting/text-fields.ts';
export type { ChatView, MessageExtras, WaitOptions } from './people/chat-view.ts';
export type { InlineBox, InlineQueryOptions } from './people/inline-box.ts';
export { MEDIA_KINDS, type MediaKind } from './people/media.ts';
export type { Person, PersonOptions } from './people/person.ts';
export { checkCall, checkRequest } from './server/check-call.ts';
export type { BotCall } from './server/execute-method.ts';
export type { Fault, FaultTarget } from './server/faults.ts';
export type { RateLimits } from './server/rate-limits.ts';
export { type BotApiOptions, type BotApiServer, startBotApi } from './server/start-bot-api.ts';
export { createBotUser } from './state/bot-user.ts';
export type { ButtonPress, CallbackAnswer } from './state/callback-queries.ts';
export type { ChatAction, MessageContent } from './state/chat-store.ts';
export type { InlineAnswer, ResultContent } from './state/inline-queries.ts';
export type { MemberFields, MemberStatus } from './state/members.ts';
export type { InputPrompt } from './state/prompts.ts';
export type { NewUpdate } from './state/update-queue.ts';
