import { identify, partOf } from './identity.js';
/** A file's address names the place it is read in: without the reader's own cookie it is nothing. */
function readerOf(person, part, group, { fileToken }) {
    return {
        id: person.id,
        fileUrl: (chat, id) => `/web/files/${id}?${new URLSearchParams({ ...(part ? { as: part } : {}), ...(group ? { group } : {}), token: fileToken(chat, id) }).toString()}`,
    };
}
export async function placeOf(request, deps) {
    const part = partOf(request);
    const person = await identify(request, part, deps.identities);
    if (!person)
        return { status: 401, error: '请先打开 /chat。Please open /chat first.' };
    const named = request.query['group'];
    if (typeof named !== 'string' || !named)
        return { person, place: { chat: person.id, kind: 'private' }, reader: readerOf(person, part, undefined, deps) };
    const group = await deps.groupNamed(named);
    if (!group || !(await deps.mayEnter(person.id, group.chat)))
        return { status: 403, error: '您还不能进入这个工作群。You may not enter this work group yet.' };
    return { person, place: { chat: group.chat, kind: 'group', title: group.title }, reader: readerOf(person, part, named, deps) };
}
const places = new WeakMap();
/** Lets in who may be here, before anything of the request is read or kept; `here` finds them again. */
export function admit(deps) {
    return async (request, response, next) => {
        const found = await placeOf(request, deps);
        if ('error' in found)
            return void response.status(found.status).json({ error: found.error });
        places.set(response, found);
        next();
    };
}
export function here(response) {
    const found = places.get(response);
    if (!found)
        throw new Error('nobody was admitted on this route');
    return found;
}
//# sourceMappingURL=place.js.map