/** What the API is given. */
import type { ApiDeps } from '../api/deps.ts';
import { textsIn } from '../bot/texts/index.ts';
import type { DashboardDeps } from '../dashboard/deps.ts';
import { cityFor, reader } from '../dashboard/session.ts';
import { fileOnBehalf } from '../handlers/on-behalf.ts';
import type { House } from './compose.ts';

const clockWords: ApiDeps['clockWords'] = (name, { count, unit }) => {
  const [zh, en] = [textsIn('zh-CN'), textsIn('en')];
  const label = { zh: zh.group.clockNames[name], en: en.group.clockNames[name] };
  const words = { zh: `${zh.why.term(count, unit)}内${label.zh}`, en: `${label.en} within ${en.why.term(count, unit)}` };
  return { label, words };
};

export function apiDesk({ stores, cities, rooms }: House, dashboard: DashboardDeps): ApiDeps {
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
