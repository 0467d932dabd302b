import { countingSchema } from './mechanism.js';
const plain = countingSchema.parse({});
/** The clocks first, in the order of the file. */
export function termsOf({ targets, extension, pause, return: back, survey, reception }) {
    const within = extension.within ? [{ target: 'explain', rule: extension.rule, term: extension.within, counting: plain }] : [];
    const longest = extension.max > 0 ? [{ target: 'extension', rule: extension.rule, term: extension.longest, counting: plain }] : [];
    const still = pause ? [{ target: 'pause', rule: pause.rule, term: pause.longest, counting: plain }] : [];
    const notice = reception?.notice;
    return [
        ...targets.map(({ name, rule, term, counting, kinds }) => ({ target: name, rule, term, counting, ...(kinds ? { kinds } : {}) })),
        ...within,
        ...longest,
        ...still,
        { target: 'return', rule: back.rule, term: back.within, counting: plain },
        { target: 'survey', rule: survey.rule, term: survey.noAnswer, counting: plain },
        ...(notice ? [{ target: 'notice', rule: notice.rule, term: notice.before, counting: plain, backward: true }] : []),
    ];
}
//# sourceMappingURL=terms.js.map