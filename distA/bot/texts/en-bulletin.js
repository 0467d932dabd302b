import { percent } from './percent.js';
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export const bulletin = {
    period: ({ cadence, id }) => {
        const [year = '', part = ''] = id.split('-');
        if (cadence === 'month')
            return `${months[Number(part) - 1]} ${year}`;
        if (cadence === 'quarter')
            return `quarter ${part.slice(1)} of ${year}`;
        return cadence === 'half-year' ? `${part === 'H1' ? 'first' : 'second'} half of ${year}` : year;
    },
    ready: (name, period, city) => `📊 ${city}: ${name} (${period}) is ready`,
    received: (received, answered) => `${received} received, ${answered} resolved`,
    onTime: (onTime, due) => `${onTime} of ${due} on time (${percent(onTime, due)})`,
    satisfied: (satisfied, rated) => `${satisfied} of ${rated} satisfied (${percent(satisfied, rated)})`,
    cards: (yellow, red) => `${yellow} yellow, ${red} red cards`,
    latest: (unit, count) => `Most overdue: ${unit}, ${count}`,
    praised: (units) => `Praised: ${units}`,
    bottom: (units, what, rule) => `Last of the ranking: ${units}: ${what} (${rule})`,
    yours: (name, period, what, rule) => `📊 ${name} (${period}): your unit is among the last of the ranking: ${what} (${rule}).`,
    whole: (link) => `In full, with the demands behind each figure: ${link}`,
    and: ', ',
    trial: {
        soon: (title, lastDay, rule) => `📅 The trial of “${title}” ends on ${lastDay} (${rule}). Please decide: go on, change it, or end it.`,
        over: (title, lastDay, rule) => `📅 The trial of “${title}” ended on ${lastDay} (${rule}). Until another file takes its place, demands are handled as before.`,
    },
};
//# sourceMappingURL=en-bulletin.js.map