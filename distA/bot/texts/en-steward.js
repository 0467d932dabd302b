export const steward = {
    none: 'The rules of this city know no chief servers.',
    list: (firms, rule) => {
        const without = firms.filter(({ steward: who }) => !who).length;
        const lines = firms.map(({ firm, steward: who }) => `${firm}: ${who ?? 'nobody yet'}`);
        return [`Key firms ${firms.length}, without a chief server ${without} (${rule}).`, ...lines, 'To name one: /steward FIRM NAME'].join('\n');
    },
    noFirm: (name) => `There is no firm “${name}”. Please write: /steward FIRM NAME`,
    noPerson: (name) => `There is no “${name}”: they have to be registered as a leader, a head or an officer first.`,
    tied: (firm, name) => `${name} is the chief server of ${firm} and is told of its demands and their outcome.`,
    filed: (number, firm, title) => `${firm}, which you serve, filed ${number}: ${title}`,
    outcome: (number, firm, what) => `${number} of ${firm}, which you serve: ${what}`,
};
//# sourceMappingURL=en-steward.js.map