/** Codes are typed by hand and pasted from letters: case, full-width forms and surrounding space do not matter. */
export function normaliseCode(text) {
    const [code = '', ...rest] = text.normalize('NFKC').trim().split(/\s+/);
    return { code: code.toUpperCase(), rest: rest.join('') };
}
export function createInvitations(collection, persons, seal, now) {
    const idOf = (code) => seal.blind(`invitation:${code}`);
    /** True when this person holds the code now: a second press of the same person is no theft. */
    const spend = async (invitation, personId) => {
        if (invitation.reusable)
            return true;
        const free = { _id: invitation._id, $or: [{ usedBy: { $exists: false } }, { usedBy: personId }] };
        return (await collection.updateOne(free, { $set: { usedBy: personId, usedAt: now() } })).matchedCount === 1;
    };
    return {
        redeem: async (text, personId, departmentOf) => {
            const { code, rest } = normaliseCode(text);
            const invitation = await collection.findOne({ _id: idOf(code) });
            if (!invitation)
                return { ok: false, reason: 'invalid' };
            const { city, enterprise, principal = true, role, namesDepartment } = invitation;
            if (namesDepartment && !rest)
                return { ok: false, reason: 'needs-department' };
            const department = namesDepartment ? departmentOf(city, rest) : invitation.department;
            if (namesDepartment && !department)
                return { ok: false, reason: 'unknown-department' };
            if (!(await spend(invitation, personId)))
                return { ok: false, reason: 'used' };
            if (enterprise) {
                await persons.bind(personId, enterprise, principal);
                return { ok: true, city, enterprise, principal };
            }
            const granted = { role: role, city, ...(department ? { department } : {}) };
            await persons.grant(personId, granted);
            return { ok: true, ...granted };
        },
        add: async ({ code, ...rest }) => {
            const _id = idOf(normaliseCode(code).code);
            await collection.updateOne({ _id }, { $setOnInsert: { _id, ...rest } }, { upsert: true });
        },
    };
}
//# sourceMappingURL=invitations.js.map