/** Who is asked when a department has no work group yet: its backup of the catalogue. */
import type { Rooms } from './rooms.ts';

/** The department itself when somebody reads its cards; else the backup of the topic or of the department, when one reads there. */
export async function heardBy(
  { groups, cities }: Pick<Rooms, 'groups' | 'cities'>,
  city: string,
  id: string,
  topic?: string,
): Promise<string> {
  if ((await groups.of(city, id)).length > 0) return id;
  const department = cities.department(city, id);
  const backup = department?.topics.find(({ name }) => name === topic)?.backup ?? department?.backup;
  return backup && (await groups.of(city, backup)).length > 0 ? backup : id;
}
