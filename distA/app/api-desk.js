import { textsIn } from '../bot/texts/index.js';
import { cityFor, reader } from '../dashboard/session.js';
import { fileOnBehalf } from '../handlers/on-behalf.js';
const clockWords = (name, { count, unit }) => {
    const [zh, en] = [textsIn('zh-CN'), textsIn('en')];
    const label = { zh: zh.group.clockNames[name], en: en.group.clockNames[name] };
    const words = { zh: `${zh.why.term(count, unit)}内${label.zh}`, en: `${label.en} within ${en.why.term(count, unit)}` };
    return { label, words };
};
export function apiDesk({ stores, cities, rooms }, dashboard) {
    return {
        ...stores,
        tokens: stores.apiTokens,
        signedIn: async (request, response) => {
            const person = await reader(dashboard, request);
            return person && { id: person.id, city: await cityFor(dashboard, request, response) };
        },
        city: (id) => cities.get(id),
        departmentName: (city, id) => cities.departmentName(city, id, 'zh-CN'),
        clockWords,
        understand: (city, text) => cities.get(city).understand(text),
        file: (down) => fileOnBehalf(rooms, down),
    };
}
//# sourceMappingURL=api-desk.js.map