import { startBotApi } from 'telegram-stand-in';
import { expect, it } from 'vitest';
import { startBot } from '../../support/telegram.ts';

it.each(['/unanswered', '/stats', '/Stats'])('%s exists for administrators in private only', async (command) => {
  const server = await startBotApi();
  const admin = server.addPerson({ languageCode: 'en' });
  const person = server.addPerson({ languageCode: 'en' });
  const { settled } = await startBot({ server, adminIds: [admin.user.id] });
  admin.send(command);
  expect((await admin.nextMessage()).text).toMatch(/^(No question|Answers: 0)/);
  person.send(command);
  expect((await person.nextMessage()).text).toMatch(/^I do not know this command/);
  const group = server.addGroup({ kind: 'supergroup', members: [admin] });
  await settled();
  const before = group.messages.length;
  admin.in(group).send(command);
  await settled();
  expect(group.messages).toHaveLength(before + 1);
});
