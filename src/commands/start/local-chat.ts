/** The local chat as a process. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { LocalChatConfig } from '../../config.ts';
import { createLogger } from '../../create-logger.ts';
import { KnowledgeError } from '../../knowledge/problems.ts';
import { type LocalChat, startLocalChat } from '../../local-chat/start-local-chat.ts';
import { createMetrics } from '../../metrics.ts';
import { openLog } from '../../open-log.ts';
import { openLiveAnswerer } from '../../reloading/live-answerer.ts';
import { createMemoryStorage } from '../../storage/memory-storage.ts';
import { type CommandContext, compileOptionsOf } from '../command-context.ts';
import { reportTraining } from '../report-training.ts';

/**
 * Opens the local chat until the process is asked to stop.
 *
 * @throws {LocalChatError} if the port is taken, or the bot stops by itself
 */
export async function runLocalChat(config: LocalChatConfig, context: CommandContext): Promise<void> {
  const logger = createLogger(config.logLevel, await openLog(context.logsToTerminal));
  const stopSignal = context.createStopSignal();
  let chat: LocalChat | undefined;
  const options = { ...compileOptionsOf(context), onTrain: () => reportTraining(context) };
  const { answerer } = await openLiveAnswerer(options, {
    onReload: (reloaded) => {
      chat?.announce({ kind: 'reloaded' });
      void chat?.tellWatchers(reloaded);
    },
    onProblem: (error) => {
      logger.warn(`Reload failed; still serving the previous facts: ${error.message}`);
      if (error instanceof KnowledgeError) chat?.announce({ kind: 'problem', problems: error.problems });
    },
  });
  const parts = { answerer, storage: createMemoryStorage(), logger, metrics: createMetrics(), now: Date.now };
  chat = await startLocalChat({ parts, port: config.port });
  context.output.write(`The local chat is open: ${chat.url}
This is the bot itself, on a stand-in for Telegram in this process: no token, no network. Press Ctrl-C to stop it.
To go live, get a token from @BotFather in Telegram (send it /newbot), set it as BOT_TOKEN in this file, and start again:
${resolve('.env')}
`);
  const stopped = stopSignal.aborted ? Promise.resolve() : once(stopSignal, 'abort');
  await Promise.race([stopped, chat.running]).finally(chat.stop);
}
