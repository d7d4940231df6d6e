/** `/stats`: how many answers the bot gave, for administrators. */

import { Composer } from 'grammy';
import { summarizeCounts, type Tally } from '../../insights/answer-counts.ts';
import type { Insights } from '../../insights/create-insights.ts';
import type { BotContext } from '../context.ts';
import type { InterfaceTexts } from '../presentation/interface-texts.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import { sendView } from '../transport/send-view.ts';
import { onAdminCommand } from './admin-command.ts';

/** The parts that the composer is built from. */
export interface StatisticsParts {
  readonly menus: MenuViews;
  readonly languageName: InterfaceTexts['languageName'];
  readonly insights: Insights | undefined;
  readonly adminIds: readonly number[];
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates the composer for `/stats`: the answers of the last seven days, and of all days that are kept. */
export function createStatistics(parts: StatisticsParts): Composer<BotContext> {
  const { menus, languageName, insights, adminIds, now } = parts;
  const composer = new Composer<BotContext>();
  onAdminCommand(composer, 'stats', adminIds, async (ctx) => {
    const say = (key: string, values?: Readonly<Record<string, unknown>>) => menus.say(ctx.language, key, values);
    if (!insights) return sendView(ctx, menus.text(ctx.language, 'asked.off'));
    const summary = summarizeCounts(await insights.answers.list(), now());

    function section<V extends string>(key: string, tallies: readonly Tally<V>[], nameOf: (value: V) => string) {
      const lines = tallies.map(({ value, week, kept }) => say('stats.line', { name: nameOf(value), week, kept }));
      return [say(`stats.${key}`), ...lines].join('\n');
    }
    const days = summary.days.map(([day, answers]) => say('stats.day', { day, answers }));
    const text = [
      say('stats.head', { week: summary.week, kept: summary.kept, days: insights.days }),
      [say('stats.byDay'), ...days].join('\n'),
      section('byLanguage', summary.languages, languageName),
      section('byPlace', summary.places, (place) => say(`stats.place.${place}`)),
      section('byOutcome', summary.outcomes, (outcome) => say(`stats.outcome.${outcome}`)),
    ].join('\n\n');
    return sendView(ctx, { html: escapeHtml(text) });
  });
  return composer;
}
