import { problem } from './problem.js';
function fieldOf({ path, ...issue }, whole) {
    if (issue.code === 'unrecognized_keys')
        return issue.keys.join(', ');
    return path.length > 0 ? path.join('.') : whole;
}
/** The value, or which field is wrong and why. `whole`: what it is called when it is wrong as a whole. */
export function parse(schema, value, whole) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return { value: parsed.data };
    const [first] = parsed.error.issues;
    const field = first ? fieldOf(first, whole) : whole;
    const zh = `字段 ${field} 不对，请按 /api/v1/openapi.json 改正。`;
    return problem(400, 'invalid', zh, `The field ${field} is not right (${first?.message ?? ''}): see /api/v1/openapi.json.`);
}
//# sourceMappingURL=parse.js.map