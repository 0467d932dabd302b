import { DatabaseError, fail } from '../errors.js';
import { isDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
/** The name and the argument of a stage; a stage is an object with exactly one field. */
export function readStage(stage) {
    const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
    if (entry === undefined || others.length > 0)
        throw new DatabaseError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
    return entry;
}
/** The argument of `$skip` or `$limit`: a whole number, not below `least`. */
export function wholeArgument(name, argument, least) {
    const number = toNumber(argument);
    if (number === undefined || !Number.isSafeInteger(number) || number < least)
        return fail('BadValue', `invalid argument to ${name} stage: ${JSON.stringify(argument)}`);
    return number;
}
//# sourceMappingURL=read-stage.js.map