/** Who is told: names of audiences; who stands behind each is looked up when a notice is handed on. */

export type Audience =
  | { type: 'requester' }
  /** Who joined 附议, each in private. */
  | { type: 'joined' }
  /** The work group of a department. */
  | { type: 'department'; id: string }
  /** The dispatchers, each in private, and the centre's work group. */
  | { type: 'centre' }
  | { type: 'supervisors' }
  | { type: 'leaders' }
  /** The deputy heads of a department, each in private. */
  | { type: 'deputies'; id: string }
  | { type: 'heads'; id: string }
  /** Not a person: the department's standing, which records it. */
  | { type: 'standing'; id: string }
  /** 首席服务员 of the enterprise (D5.2). */
  | { type: 'steward' }
  | { type: 'commissioners' };

export const requester: Audience = { type: 'requester' };
export const centre: Audience = { type: 'centre' };
/** The work group of a department, when there is one in charge. */
export const group = (id: string | undefined): Audience[] => (id ? [{ type: 'department', id }] : []);
