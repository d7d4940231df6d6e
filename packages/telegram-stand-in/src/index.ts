/** What the package offers: a Bot API server on loopback, and the people, groups and channels of its Telegram. */
export { createBotUser } from './bot-user.ts';
export type { Channel, ChannelOptions } from './channels.ts';
export type { Group, GroupOptions } from './groups.ts';
export type { InlineBox } from './inline-box.ts';
export { MEDIA_KINDS } from './media.ts';
export { parseHtml } from './parse-html.ts';
export type { Person, PersonOptions } from './people.ts';
export type { Seat } from './seats.ts';
export { type BotApiOptions, type BotApiServer, startBotApi } from './server.ts';
export { writtenFields } from './text-fields.ts';
