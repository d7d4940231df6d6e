import { readLabelledQuestions } from './labelled-question.js';
/** What a reply is worth: `near` a choice that holds the right fact, `missed` no claim, `wrong` a wrong one. */
export const VERDICTS = ['right', 'near', 'missed', 'wrong'];
/** Judges a reply by the label of its question. */
export function judgeReply(question, { outcome, facts }) {
    const [best = ''] = facts;
    const wanted = question.factsAll ?? question.facts ?? [];
    const offersOne = facts.some((fact) => wanted.includes(fact));
    if (question.expect === 'answer') {
        if (outcome === 'unanswered')
            return 'wrong';
        if (outcome === 'suggestions')
            return offersOne ? 'near' : 'missed';
        if (outcome !== 'answer')
            return 'missed';
        if (!question.factsAll)
            return wanted.includes(best) ? 'right' : 'wrong';
        if (question.factsAll.every((fact) => facts.includes(fact)))
            return 'right';
        return offersOne ? 'near' : 'wrong';
    }
    if (question.expect === 'smalltalk' && outcome === 'answer' && best.startsWith('about.'))
        return 'right';
    if (outcome === question.expect || question.alsoOk?.includes(outcome)) {
        return question.expect === 'unanswered' && question.facts && !question.facts.includes(best) ? 'near' : 'right';
    }
    if (outcome === 'answer')
        return 'wrong';
    return outcome === 'suggestions' ? 'near' : 'missed';
}
/** Asks a labelled question, its earlier turns first, and returns the reply that counts. */
export function askLabelled(respond, { id, text, turns }) {
    const messages = turns ?? [text ?? ''];
    const replies = messages.map((message) => respond({ text: message, chat: id }));
    return replies.at(-1);
}
/** Counts verdicts by group, and over `all`. */
export function tallyVerdicts(judged) {
    const tallies = {};
    for (const { question, verdict } of judged) {
        for (const group of ['all', question.group ?? question.expect]) {
            tallies[group] ??= { right: 0, near: 0, missed: 0, wrong: 0 };
            tallies[group][verdict] += 1;
        }
    }
    return tallies;
}
/** Scores the bot on a file of labelled questions, and returns the table, with each miss if asked. */
export function evaluate(respond, path, withMisses) {
    const judged = readLabelledQuestions(path).map((question) => {
        const reply = askLabelled(respond, question);
        return { question, reply, verdict: judgeReply(question, reply) };
    });
    const row = (cells) => `${String(cells[0]).padEnd(16)}${cells
        .slice(1)
        .map((cell) => String(cell).padStart(9))
        .join('')}`;
    const lines = [row(['', 'n', 'right %', 'near', 'missed', 'wrong', 'wrong %'])];
    for (const [group, { right, near, missed, wrong }] of Object.entries(tallyVerdicts(judged))) {
        const total = right + near + missed + wrong;
        const percent = (count) => ((100 * count) / total).toFixed(1);
        lines.push(row([group, total, percent(right), near, missed, wrong, percent(wrong)]));
    }
    if (withMisses) {
        for (const { question, reply, verdict } of judged) {
            if (verdict === 'right')
                continue;
            const wanted = [question.expect, ...(question.factsAll ?? question.facts ?? [])].join(' ');
            lines.push(`${verdict} ${question.id} ${(question.turns ?? [question.text]).join(' → ')}`);
            lines.push(`    wanted ${wanted}; got ${[reply.outcome, ...reply.facts].join(' ')} (${reply.confidence.toFixed(2)})`);
        }
    }
    return `${lines.join('\n')}\n`;
}
//# sourceMappingURL=evaluate.js.map