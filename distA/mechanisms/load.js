import { catalogueSchema } from './catalogue.js';
import { holidayYearSchema } from './holiday-year.js';
import { layerSchema } from './layers.js';
import { mechanismSchema } from './mechanism.js';
/** A wrong file stops the start. */
export class MechanismError extends Error {
}
function check(schema, value, file) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const lines = parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(the whole file)'}: ${issue.message}`);
    throw new MechanismError(`${lines.join('\n')}\nPut it right and start again.`);
}
export function checkMechanism(value, file) {
    return check(mechanismSchema, value, file);
}
export function checkLayer(value, file) {
    return check(layerSchema, value, file);
}
export function checkCatalogue(value, file) {
    return check(catalogueSchema, value, file);
}
export function checkHolidayYear(value, file) {
    return check(holidayYearSchema, value, file);
}
//# sourceMappingURL=load.js.map