/** What a missed clock, a demand met in time, or a supervisor does to a department's standing. Pure. */
import { by, holds } from '../actor.js';
import { dayOf } from '../calendar.js';
import { evolveStanding, row, } from '../standing.js';
function add(climb, happening) {
    const entry = { ...happening, at: climb.world.now, by: { id: 'clock', name: '' }, key: '' };
    return { ...climb, standing: evolveStanding(climb.standing, entry), happened: [...climb.happened, happening] };
}
/** `2026-01`: the department's orders of the year, one after another. */
function orderNumber({ standing, world }) {
    const year = dayOf(world.now, world.calendar).slice(0, 4);
    const given = standing.cards.filter(({ order }) => order?.startsWith(year)).length;
    return `${year}-${String(given + 1).padStart(2, '0')}`;
}
function act(climb, step) {
    const { number, world } = climb;
    const base = { at: world.now, rule: step.rule, number };
    switch (step.act) {
        case 'card': {
            const card = { ...base, color: step.color, ...(step.order ? { order: orderNumber(climb) } : {}) };
            return rows(add(climb, { type: 'card-given', card }), step.color);
        }
        case 'interview':
            return add(climb, { type: 'interview-due', interview: { ...base, with: step.with, by: step.by } });
        case 'hand-off':
            return add(climb, { type: 'handed-off', handOff: { ...base, to: step.to } });
        case 'inspect':
            return add(climb, { type: 'inspected', inspection: { ...base, to: step.by } });
    }
}
/** After a card: the steps that wait for so many of its colour in a row (D2.23, D2.24). A row that has led to something begins anew. */
function rows(climb, color) {
    const full = climb.world.mechanism.ladder.steps.filter(({ when }) => when.on === 'cards' && when.color === color && row(climb.standing, color) >= when.count);
    if (full.length === 0)
        return climb;
    return full.reduce(act, add(climb, { type: 'row-used', color }));
}
/** D2.22, D3.13, D5.12: what the city's ladder says to this clock of this kind of demand. */
function missed(climb, { target, kind }) {
    const steps = climb.world.mechanism.ladder.steps.filter(({ when }) => when.on === 'missed' && when.targets.includes(target) && (when.kinds?.includes(kind) ?? true));
    return steps.reduce(act, climb);
}
const need = { supervisor: ['supervisor'], leader: ['leader'] };
function lift({ standing, world }, command) {
    const { liftedBy } = world.mechanism.ladder;
    if (!holds(command.by, standing.city, ...need[liftedBy]))
        return { ok: false, refusal: { code: 'not-your-role', need: liftedBy } };
    const card = standing.cards[command.place];
    if (!card || card.lifted)
        return { ok: false, refusal: { code: 'no-such-card' } };
    if (!command.reason.trim())
        return { ok: false, refusal: { code: 'empty-text' } };
    return [{ type: 'card-lifted', place: command.place, reason: command.reason }];
}
function interview({ standing }, command) {
    if (!holds(command.by, standing.city, 'supervisor', 'leader'))
        return { ok: false, refusal: { code: 'not-your-role', need: 'supervisor' } };
    const due = standing.interviews[command.place];
    if (!due || due.held)
        return { ok: false, refusal: { code: 'no-such-interview' } };
    return command.text.trim()
        ? [{ type: 'interview-held', place: command.place, text: command.text }]
        : { ok: false, refusal: { code: 'empty-text' } };
}
/** D5.18, D4.19: by hand, for a reason. */
function handOff({ standing, world }, command) {
    if (!holds(command.by, standing.city, 'supervisor'))
        return { ok: false, refusal: { code: 'not-your-role', need: 'supervisor' } };
    const step = world.mechanism.ladder.steps[command.step];
    if (step?.act !== 'hand-off' || step.when.on !== 'supervisor')
        return { ok: false, refusal: { code: 'unknown-reason' } };
    if (!command.reason.trim())
        return { ok: false, refusal: { code: 'empty-text' } };
    const { number, reason } = command;
    return [{ type: 'handed-off', handOff: { to: step.to, at: world.now, rule: step.rule, number, reason, by: by(command.by) } }];
}
function happenings(climb, command) {
    switch (command.type) {
        case 'record-missed':
            return missed(climb, command).happened;
        case 'record-met': {
            const inRow = row(climb.standing, 'yellow') + row(climb.standing, 'red') > 0;
            return climb.world.mechanism.ladder.reset === 'met' && inRow ? [{ type: 'row-ended', number: command.number }] : [];
        }
        case 'record-false-contact':
            return [{ type: 'false-contact', number: command.number, rule: command.rule }];
        case 'lift-card':
            return lift(climb, command);
        case 'hold-interview':
            return interview(climb, command);
        case 'hand-off':
            return handOff(climb, command);
    }
}
/** What a command does to a standing. Nothing may happen: then there are no entries. */
export function decideStanding(standing, command, world) {
    const number = 'number' in command ? command.number : '';
    const done = happenings({ standing, happened: [], world, number }, command);
    if (!Array.isArray(done))
        return done;
    const entries = done.map((happening) => ({ ...happening, at: world.now, by: by(command.by), key: command.key }));
    return { ok: true, standing: entries.reduce(evolveStanding, standing), entries };
}
/** What would follow if that clock were missed now: said before it happens. */
export function foresee(standing, clock, world) {
    return missed({ standing, happened: [], world, number: clock.number }, clock).happened.filter(({ type }) => type !== 'row-used');
}
//# sourceMappingURL=standing.js.map