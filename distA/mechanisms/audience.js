/** Who is told: names of audiences; who stands behind each is looked up when a notice is handed on. */
export const requester = { type: 'requester' };
export const centre = { type: 'centre' };
/** The work group of a department, when there is one in charge. */
export const group = (id) => (id ? [{ type: 'department', id }] : []);
//# sourceMappingURL=audience.js.map