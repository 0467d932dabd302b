import { fail, unsupported } from '../errors.js';
import { bsonClass } from '../values/bson-type.js';
/** The pattern and options of a BSON regular expression; null for any other value. */
export function regexParts(value) {
    if (bsonClass(value) !== 'BSONRegExp')
        return null;
    const { pattern, options } = value;
    return { pattern, options };
}
/** Compiles a pattern; refuses options other than i, m, s, u and Perl constructs that JavaScript reads differently. */
export function compileRegex(pattern, options) {
    for (const option of options)
        if (!'imsu'.includes(option))
            unsupported(`the regular expression option '${option}'`);
    const foreign = /\\[AzZGhHRQEKXCN]|\(\?[^:=!<]|\(\*|[*+?}]\+|\[\[:/.exec(pattern.replaceAll('\\\\', ''));
    if (foreign)
        unsupported(`'${foreign[0]}' in a regular expression`);
    try {
        return new RegExp(pattern, options);
    }
    catch (error) {
        return fail('Location51091', `Regular expression is invalid: ${error instanceof Error ? error.message : String(error)}`);
    }
}
//# sourceMappingURL=regex.js.map