/** 登记 部门: makes a group that department's work group. Only the centre may. */
import { holds } from '../mechanisms/actor.ts';
import { actorOf } from '../models/persons.ts';
import type { Visit } from './rooms.ts';
import { answerText, textsOf } from './speak.ts';
import { workload } from './workload.ts';

export async function register(visit: Visit, name: string): Promise<void> {
  const { rooms, person, city, event, locale } = visit;
  const words = textsOf(visit).person;
  if (event.chat.kind !== 'group') return answerText(visit, words.registerInGroup);
  if (!holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator')) return answerText(visit, words.registerNotAllowed);
  const department = rooms.cities.departmentNamed(city.mechanism.city, name.trim());
  if (!department) return answerText(visit, words.registerUnknown(name.trim()));
  await rooms.groups.register({
    channel: event.channel,
    chat: event.chat.id,
    city: city.mechanism.city,
    department,
    title: event.chat.title ?? name.trim(),
  });
  await answerText(visit, words.registered(rooms.cities.departmentName(city.mechanism.city, department, locale)));
}

export async function todo(visit: Visit): Promise<void> {
  const { rooms, group, city, person, event, locale } = visit;
  const words = textsOf(visit);
  const department = group?.department ?? person.grants.find((grant) => grant.department)?.department;
  if (!department) return answerText(visit, event.chat.kind === 'group' ? words.person.groupUnknown : words.person.helpOfficer);
  await answerText(visit, (await workload(rooms, city, department, locale)) ?? words.digest.nothing);
}
