/** 属地首责 (D2.6): an enterprise's own town has its demand first, where that town has a work group. */
import { isTown } from '../mechanisms/towns.ts';
import type { Person } from '../models/persons.ts';
import { ask } from './ask.ts';
import { mayAct } from './department.ts';
import type { City, Rooms, Visit } from './rooms.ts';
import { textsOf } from './speak.ts';
import { stepAndTell } from './step.ts';

interface Townsman {
  rooms: Pick<Rooms, 'enterprises' | 'groups'>;
  city: City;
  person: Pick<Person, 'enterprise'>;
}

/** The town of the person's enterprise; undefined where towns do not come first, or nobody would read it there. */
export async function townOf({ rooms, city, person }: Townsman): Promise<string | undefined> {
  const { mechanism } = city;
  if (!mechanism.firstResponsible || !person.enterprise) return undefined;
  const area = (await rooms.enterprises.get(person.enterprise))?.area;
  return area && isTown(mechanism, area) && (await rooms.groups.of(mechanism.city, area)).length > 0 ? area : undefined;
}

/** 报市级: why the town cannot solve it. */
export async function passingUp(visit: Visit, number: string): Promise<void> {
  if (!(await mayAct(visit, number))) return;
  const { town } = textsOf(visit);
  await ask(visit, number, { for: 'pass-up', text: town.ask(number), placeholder: town.placeholder });
}

/** 收回派单: the centre waits no longer for the town. */
export async function takeBack(visit: Visit, number: string): Promise<void> {
  await stepAndTell(visit, number, { type: 'pass-up' }, textsOf(visit).toast.decided);
}
