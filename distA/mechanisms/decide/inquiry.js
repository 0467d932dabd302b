/** What a command does to an enterprise's inquiry. Pure. Nothing may happen: then there are no entries. */
import { by } from '../actor.js';
import { dayOf, isOpen } from '../calendar.js';
import { evolveInquiry, isAskable, standingRound, wasAskedIn, weekOf, } from '../inquiry.js';
/** D2.3: 没有问题, or a demand. A demand that follows 没有问题 in the same week is the better answer. */
function answer(inquiry, { answer: given, week }, rules, { now, calendar }) {
    const thisWeek = weekOf(dayOf(now, calendar));
    const round = week
        ? inquiry.rounds.find((each) => each.week === week)
        : (standingRound(inquiry, now, rules, calendar) ?? inquiry.rounds.find((each) => each.week === thisWeek));
    if (!round || round.answer?.type === 'demand' || round.answer?.type === given.type)
        return [];
    return [{ type: 'answered', week: round.week, answer: given }];
}
function askReview(inquiry, { month, person }, { now, calendar }) {
    const had = inquiry.reviews.some((review) => review.month === month);
    if (had || inquiry.quiet || !isOpen(now, calendar) || !wasAskedIn(inquiry, month, { calendar }))
        return [];
    return [{ type: 'review-asked', month, person }];
}
function happenings(inquiry, command, rules, world) {
    const { now, calendar } = world;
    const own = command.by.type === 'person' && command.by.enterprise === inquiry.enterprise;
    const byClock = command.type === 'ask' || command.type === 'ask-review';
    if (!byClock && !own)
        return { code: 'not-your-role', need: 'requester' };
    switch (command.type) {
        case 'ask': {
            const week = weekOf(dayOf(now, calendar));
            return isAskable(inquiry, now, rules, calendar) ? [{ type: 'asked', week, person: command.person }] : [];
        }
        case 'answer':
            return answer(inquiry, command, rules, world);
        case 'hush':
            return inquiry.quiet ? [] : [{ type: 'hushed' }];
        case 'resume':
            return inquiry.quiet ? [{ type: 'resumed' }] : [];
        case 'ask-review':
            return askReview(inquiry, command, world);
        case 'review': {
            const { month, level } = command;
            const known = rules.monthly?.scale.some(({ code }) => code === level) && inquiry.reviews.some((review) => review.month === month);
            return known ? [{ type: 'reviewed', month, level }] : { code: 'unknown-level' };
        }
    }
}
/** In a city whose file has no `inquiry` nothing ever happens. */
export function decideInquiry(before, command, world) {
    const rules = world.mechanism.inquiry;
    const found = rules ? happenings(before, command, rules, world) : [];
    if (!Array.isArray(found))
        return { ok: false, refusal: found };
    const entries = found.map((happening) => ({ ...happening, at: world.now, by: by(command.by), key: command.key }));
    return { ok: true, state: entries.reduce(evolveInquiry, before), entries };
}
//# sourceMappingURL=inquiry.js.map