/** Starts a bot in a group whose answers go to private chats. */

import { expect } from 'vitest';
import { type ChatSettings, createSettingsStore } from '../../src/telegram/chat-settings.ts';
import { callsOf, type GroupSetup, startInGroup } from './places.ts';

type Setup = GroupSetup & { readonly settings?: Partial<ChatSettings> };
type Sent = { reply_markup?: { inline_keyboard: object[][] }; text?: string };

/** Starts a bot in a group that answers in private chats. Badr has started the bot there, Chen has not. */
export async function startWithPrivateAnswers({ settings, ...setup }: Setup = {}) {
  const running = await startInGroup(setup);
  const { badr, group, server } = running;
  await createSettingsStore(running.storage).write(group.chat.id, { inPrivate: true, ...settings });
  badr.start();
  await badr.nextMessage();
  /** What the bot has written to a person since the start. */
  const saidTo = async (person: typeof badr) => {
    await running.settled();
    return person.messages.filter(({ from }) => from?.is_bot).slice(person === badr ? 1 : 0);
  };
  const errors = () => running.log.filter((line) => JSON.parse(line).level >= 50);
  return { ...running, saidTo, errors, texts: () => callsOf(server, 'sendMessage') };
}

/** The payload of the deep link below a line in a group. */
export function payloadOf(line: Sent | undefined): string {
  const [button] = line?.reply_markup?.inline_keyboard.flat() ?? [];
  const url = button && 'url' in button ? new URL(`${button.url}`) : undefined;
  expect(url?.href).toMatch(/^https:\/\/t\.me\/stand_in_bot\?start=[\w-]{1,64}$/);
  return url?.searchParams.get('start') ?? '';
}
