/** What single fields of a city's file cannot tell: parts that contradict each other, each with its place and the remedy. */
import { kinds as allKinds } from './kind.js';
function meet(some, others) {
    return !some || !others || some.some((one) => others.includes(one));
}
/** Two clocks that would begin together for one demand: of one name, or both of them a promise. */
function rivals(targets) {
    return targets.flatMap((target, index) => {
        const rival = targets
            .slice(0, index)
            .find((other) => !other.layer &&
            !target.layer &&
            other.startsOn === target.startsOn &&
            meet(other.kinds, target.kinds) &&
            meet(other.lanes, target.lanes) &&
            (other.name === target.name || (other.promised && target.promised)));
        const both = rival && (rival.name === target.name ? `are both called ${target.name}` : 'both promise a date');
        return both
            ? [
                {
                    path: ['targets', index],
                    message: `${target.rule} and ${rival.rule} ${both} and begin together: give them different kinds or lanes`,
                },
            ]
            : [];
    });
}
function strangeLanes({ lanes, targets }) {
    const known = ['general', ...lanes.map((lane) => lane.code)];
    return targets.flatMap((target, index) => (target.lanes ?? [])
        .filter((lane) => !known.includes(lane))
        .map((lane) => ({ path: ['targets', index, 'lanes'], message: `no lane is called ${lane}: name one of ${known.join(', ')}` })));
}
function strangeIntake({ meetings, lanes, escalations }) {
    return meetings.flatMap(({ intake }, index) => {
        const missing = (part, known) => intake[part]
            .filter((wanted) => !known.some(({ code }) => code === wanted))
            .map((wanted) => ({
            path: ['meetings', index, 'intake', part],
            message: `${wanted} is not among the ${part === 'lanes' ? 'lanes' : 'escalations'} of this file: name one that is`,
        }));
        return [...missing('lanes', lanes), ...missing('raised', escalations)];
    });
}
function backwards({ hours }) {
    return hours.flatMap(([from, to], index) => {
        if (from >= to)
            return [{ path: ['hours', index], message: `opening hours end before they begin: ${from} to ${to}` }];
        const before = hours[index - 1]?.[1];
        return before && before > from
            ? [{ path: ['hours', index], message: `opening hours begin at ${from}, before ${before}: put them in order` }]
            : [];
    });
}
/** Each of the four kinds is labelled, or taken as one that is. */
function homelessKinds({ kinds, convert }) {
    return allKinds.flatMap((kind) => {
        const to = convert[kind]?.to;
        if (kinds[kind] && to)
            return [{ path: ['convert', kind], message: `${kind} has its own label: take one of the two out` }];
        if (!kinds[kind] && !to)
            return [{ path: ['kinds', kind], message: 'say its label here, or under convert as what it is taken' }];
        if (to && !kinds[to])
            return [{ path: ['convert', kind, 'to'], message: `${to} has no label under kinds: name one that has` }];
        return [];
    });
}
function missingParts({ survey, kinds, government, ladder }) {
    const pointless = survey.low.action === 'redo' && !survey.scale.some((level) => level.low);
    const unsigned = Object.values(kinds).some(({ answerMode }) => answerMode === 'in-government-name') && !government;
    return [
        ...(pointless ? [{ path: ['survey', 'scale'], message: 'a redo needs at least one level with low: true' }] : []),
        ...(unsigned ? [{ path: ['government'], message: 'say in whose name the answers marked in-government-name are given' }] : []),
        ...ladder.steps.flatMap(({ when }, index) => when.on === 'cards' && !ladder.steps.some((other) => other.act === 'card' && other.color === when.color)
            ? [
                {
                    path: ['ladder', 'steps', index],
                    message: `nothing gives a ${when.color} card, so this never happens: add the step that does`,
                },
            ]
            : []),
    ];
}
/** Whoever receives, and what the rota names, has to be in the lists of the same file. */
function strangersOfReception({ reception }) {
    if (!reception)
        return [];
    const { fields, leaders, forms, rota, slots } = reception;
    const unknown = (path, what, named, list) => list.some(({ code }) => code === named)
        ? []
        : [
            {
                path: ['reception', ...path],
                message: `no ${what} is called ${named}: name one of ${list.map(({ code }) => code).join(', ')}`,
            },
        ];
    const idle = slots.am.length + slots.pm.length === 0;
    return [
        ...(idle
            ? [{ path: ['reception', 'slots'], message: 'say at least one time of the morning or the afternoon at which a firm comes in' }]
            : []),
        ...leaders.flatMap((leader, index) => (leader.fields ?? []).flatMap((field, place) => unknown(['leaders', index, 'fields', place], 'field', field, fields))),
        ...rota.flatMap(({ leader, form, half }, index) => [
            ...unknown(['rota', index, 'leader'], 'leader', leader, leaders),
            ...unknown(['rota', index, 'form'], 'form', form, forms),
            ...(slots[half].length === 0
                ? [{ path: ['reception', 'rota', index, 'half'], message: `reception.slots.${half} has no times` }]
                : []),
        ]),
    ];
}
/** Lists whose members are told apart by their codes: with two of one code the second could never be chosen. */
const coded = (mechanism) => [
    ...['refusals', 'lanes', 'closings', 'addressees', 'escalations', 'commissioners', 'bulletins', 'meetings', 'forms'].map((part) => [[part], mechanism[part]]),
    [['survey', 'scale'], mechanism.survey.scale],
    [['return', 'reasons'], mechanism.return.reasons],
    [['pause', 'reasons'], mechanism.pause?.reasons ?? []],
    [['inquiry', 'areas'], mechanism.inquiry?.areas ?? []],
    [['reception', 'fields'], mechanism.reception?.fields ?? []],
    [['reception', 'leaders'], mechanism.reception?.leaders ?? []],
    [['reception', 'forms'], mechanism.reception?.forms ?? []],
];
function twins(mechanism) {
    return coded(mechanism).flatMap(([path, list]) => list.flatMap(({ code }, index) => list.findIndex((other) => other.code === code) < index
        ? [{ path: [...path, index, 'code'], message: `${code} is the code of another one already: give it its own` }]
        : []));
}
/** Towns can only come first where there are some. */
function townless({ firstResponsible, inquiry }) {
    const none = firstResponsible && !inquiry?.areas.length;
    return none ? [{ path: ['firstResponsible'], message: 'name the towns under inquiry.areas, or take this out' }] : [];
}
/** All of them, in the order of the file. */
export function contradictions(mechanism) {
    return [
        ...strangeLanes(mechanism),
        ...rivals(mechanism.targets),
        ...strangeIntake(mechanism),
        ...backwards(mechanism),
        ...homelessKinds(mechanism),
        ...missingParts(mechanism),
        ...strangersOfReception(mechanism),
        ...twins(mechanism),
        ...townless(mechanism),
    ];
}
//# sourceMappingURL=contradictions.js.map