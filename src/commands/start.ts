/** `start`: runs the bot on Telegram or, without a token, opens the local chat. */
import { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

/** The command that runs the bot until the process is asked to stop. */
export function createStartCommand(context: CommandContext): Command {
  return new Command('start')
    .description('run the bot on Telegram; without BOT_TOKEN, open the local chat')
    .action(async () => {
      const { parseConfig } = await import('../config.ts');
      const config = parseConfig(context.environment);
      if (config.mode === 'telegram') {
        const { runOnTelegram } = await import('./start/telegram.ts');
        await runOnTelegram(config, context);
      } else {
        const { runLocalChat } = await import('./start/local-chat.ts');
        await runLocalChat(config, context);
      }
      context.exit();
    });
}
