export const meeting = {
    decided: (number, meeting, text, until) => `📋 ${number} Decision of the ${meeting.toLowerCase()}: ${text}${until ? `\nUntil ${until}` : ''}`,
    decidedToRequester: (number, meeting, lead, until) => `${number} was taken up by the ${meeting.toLowerCase()}; ${lead} leads${until ? ` and answers by ${until}` : ''}. You will hear of the outcome at once.`,
    agenda: (meeting, period, count) => `📋 ${meeting}, ${period}: ${count} proposed`,
    item: (number, title, why) => `${number} ${title} (${why})`,
    why: {
        raised: 'raised',
        hard: 'hard',
        disputed: 'duty disputed',
        shared: 'several departments',
        overdue: 'overdue',
        common: 'common problem',
    },
    whole: (link) => `The agenda, and where decisions are noted: ${link}`,
};
//# sourceMappingURL=en-meeting.js.map