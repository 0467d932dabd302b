export function newStanding(city, department) {
    return { city, department, cards: [], rowFrom: { yellow: 0, red: 0 }, interviews: [], handOffs: [], inspections: [], falseContacts: [] };
}
/** Cards of that colour in the present row, without those that were lifted. */
export function row({ cards, rowFrom }, color) {
    return cards.slice(rowFrom[color]).filter((card) => card.color === color && !card.lifted).length;
}
/** Cards that stand: given and not lifted. */
export function standingCards({ cards }, color) {
    return cards.filter((card) => card.color === color && !card.lifted);
}
/** The item at that place, put differently. */
function at(list, place, change) {
    return list.map((item, index) => (index === place ? { ...item, ...change } : item));
}
export function evolveStanding(standing, entry) {
    const { at: when, by } = entry;
    switch (entry.type) {
        case 'card-given':
            return { ...standing, cards: [...standing.cards, entry.card] };
        case 'row-ended':
            return { ...standing, rowFrom: { yellow: standing.cards.length, red: standing.cards.length } };
        case 'row-used':
            return { ...standing, rowFrom: { ...standing.rowFrom, [entry.color]: standing.cards.length } };
        case 'interview-due':
            return { ...standing, interviews: [...standing.interviews, entry.interview] };
        case 'interview-held':
            return { ...standing, interviews: at(standing.interviews, entry.place, { held: { at: when, by, text: entry.text } }) };
        case 'handed-off':
            return { ...standing, handOffs: [...standing.handOffs, entry.handOff] };
        case 'inspected':
            return { ...standing, inspections: [...standing.inspections, entry.inspection] };
        case 'card-lifted':
            return { ...standing, cards: at(standing.cards, entry.place, { lifted: { at: when, by, reason: entry.reason } }) };
        case 'false-contact':
            return { ...standing, falseContacts: [...standing.falseContacts, { at: when, number: entry.number, rule: entry.rule }] };
    }
}
//# sourceMappingURL=standing.js.map