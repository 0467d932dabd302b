/** 属地首责 (D2.6): an enterprise's own town has its demand first, where that town has a work group. */
import { isTown } from '../mechanisms/towns.js';
import { ask } from './ask.js';
import { mayAct } from './department.js';
import { textsOf } from './speak.js';
import { stepAndTell } from './step.js';
/** The town of the person's enterprise; undefined where towns do not come first, or nobody would read it there. */
export async function townOf({ rooms, city, person }) {
    const { mechanism } = city;
    if (!mechanism.firstResponsible || !person.enterprise)
        return undefined;
    const area = (await rooms.enterprises.get(person.enterprise))?.area;
    return area && isTown(mechanism, area) && (await rooms.groups.of(mechanism.city, area)).length > 0 ? area : undefined;
}
/** 报市级: why the town cannot solve it. */
export async function passingUp(visit, number) {
    if (!(await mayAct(visit, number)))
        return;
    const { town } = textsOf(visit);
    await ask(visit, number, { for: 'pass-up', text: town.ask(number), placeholder: town.placeholder });
}
/** 收回派单: the centre waits no longer for the town. */
export async function takeBack(visit, number) {
    await stepAndTell(visit, number, { type: 'pass-up' }, textsOf(visit).toast.decided);
}
//# sourceMappingURL=towns.js.map