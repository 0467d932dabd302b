export const town = {
    ask: (number) => `Why can ${number} not be solved in the town? A sentence; the centre passes it to a department of the city.`,
    placeholder: 'Reason',
    passedUp: (town, why) => `${town}${why ? `: ${why}` : ''}`,
    left: (centre) => `Passed up to ${centre}`,
    keptTooLong: (number, town, rule) => `🟡 ${number}: ${town} has neither resolved it nor passed it up (${rule}). You can wait, or take it back for a department of the city.`,
};
//# sourceMappingURL=en-town.js.map