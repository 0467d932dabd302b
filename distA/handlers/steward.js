/** 首席服务员 (D5.2): a leader or an officer who is tied to a key firm, and knows of its demands and their outcome. */
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { answerText, textsOf } from './speak.js';
const eligible = ['leader', 'head', 'deputy', 'officer'];
/** The key firms of a city, each with its chief server when it has one. */
export async function keyFirms({ enterprises, persons }, city, tags) {
    const firms = (await enterprises.ofCity(city)).filter((firm) => firm.tags.some((tag) => tags.includes(tag)));
    return Promise.all(firms.map(async ({ name, steward }) => ({ firm: name, steward: steward ? (await persons.get(steward))?.name : undefined })));
}
/** `首席服务员 企业 姓名` ties, `首席服务员` alone lists the key firms and who has none. */
export async function steward(visit, said) {
    const { rooms, person, city } = visit;
    const { city: id, steward: rules } = city.mechanism;
    const { steward: words, places } = textsOf(visit);
    if (!holds(actorOf(person), id, 'dispatcher', 'administrator'))
        return answerText(visit, places.centreOnly);
    if (!rules)
        return answerText(visit, words.none);
    if (!said)
        return answerText(visit, words.list(await keyFirms(rooms, id, rules.tags), rules.rule));
    const [, firmName = '', who = ''] = /^(.*?)\s+(\S+)$/s.exec(said.trim()) ?? [];
    const firm = (await rooms.enterprises.ofCity(id)).find(({ name }) => name === firmName);
    if (!firm)
        return answerText(visit, words.noFirm(firmName || said));
    const server = (await rooms.persons.withRole(id, eligible)).find(({ name }) => name === who);
    if (!server)
        return answerText(visit, words.noPerson(who));
    await rooms.enterprises.serveBy(id, firm.id, server.id);
    await answerText(visit, words.tied(firm.name, server.name));
}
//# sourceMappingURL=steward.js.map