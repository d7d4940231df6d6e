import { GrammyError, HttpError } from 'grammy';

/** Failures that are ordinary life on Telegram besides 403: what is spoken to is gone or closed, or nothing has changed. */
const ORDINARY =
  /(?:chat|thread) not found|upgraded to a supergroup|message is not modified|query is too old|(?:not enough|need administrator|have no) rights|TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN/;

/** Says whether a failure is nothing to be sorry for: the person has left, or blocked the bot, or has what was asked for. */
export function isOrdinary(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 403 || ORDINARY.test(error.description));
}

/** Says whether the Bot API itself could not do what it was asked: it is out of reach, in trouble, or has had enough. */
export function isTrouble(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && isTroubleCode(error.error_code));
}

/** Says whether a code is that of a server in trouble, or of a rate limit. */
export function isTroubleCode(code: number): boolean {
  return code >= 500 || code === 429;
}
