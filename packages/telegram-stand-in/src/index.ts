/** What the package offers: a Bot API server on loopback, and the people, groups and channels of its Telegram. */

export type { Channel, ChannelOptions } from './chats/channels.ts';
export type { Group, GroupOptions } from './chats/groups.ts';
export { parseHtml } from './formatting/parse-html.ts';
export { writtenFields } from './formatting/text-fields.ts';
export type { ChatView } from './people/chat-view.ts';
export type { InlineBox } from './people/inline-box.ts';
export { MEDIA_KINDS } from './people/media.ts';
export type { Person, PersonOptions } from './people/person.ts';
export { type BotApiOptions, type BotApiServer, startBotApi } from './server/start-bot-api.ts';
export { createBotUser } from './state/bot-user.ts';
