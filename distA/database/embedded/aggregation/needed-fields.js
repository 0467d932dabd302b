import { filterFields } from '../query/filter-fields.js';
import { isDoc } from '../values/document.js';
import { readStage } from './read-stage.js';
/**
 * The top fields that a pipeline reads of the documents that enter it, or null when it may read, or pass on, all of them.
 * A ranking over all demands must not decode their histories.
 */
export function neededFields(pipeline) {
    const fields = new Set();
    for (const stage of pipeline) {
        const [name, argument] = readStage(stage);
        if (name === '$count')
            return fields;
        if (name === '$facet')
            return addFacets(argument, fields) ? fields : null;
        if (!addStage(name, argument, fields))
            return null;
        if (name === '$group' || name === '$sortByCount')
            return fields;
    }
    return null;
}
/** Adds what one stage reads; false when that is not known. */
function addStage(name, argument, fields) {
    switch (name) {
        case '$skip':
        case '$limit':
            return true;
        case '$match':
            if (!isDoc(argument))
                return false;
            for (const field of filterFields(argument))
                fields.add(field);
            return true;
        case '$sort':
            if (!isDoc(argument))
                return false;
            for (const path of Object.keys(argument))
                fields.add(topField(path));
            return true;
        case '$addFields':
        case '$set':
            if (!isDoc(argument))
                return false;
            for (const path of Object.keys(argument))
                fields.add(topField(path)); // a new part of a field keeps its other parts
            return addExpression(argument, fields);
        case '$unwind':
        case '$group':
        case '$sortByCount':
            return addExpression(argument, fields);
        default:
            return false;
    }
}
function addFacets(argument, fields) {
    if (!isDoc(argument))
        return false;
    return Object.values(argument).every((pipeline) => {
        const needed = Array.isArray(pipeline) ? neededFields(pipeline) : null;
        for (const field of needed ?? [])
            fields.add(field);
        return needed !== null;
    });
}
/** Adds the fields that an expression names by `$path`; false when it takes the whole document (`$$ROOT`). */
function addExpression(expression, fields) {
    if (typeof expression === 'string') {
        if (/^\$\$(ROOT|CURRENT)\b/.test(expression))
            return false;
        if (/^\$[^$]/.test(expression))
            fields.add(topField(expression.slice(1)));
        return true;
    }
    if (Array.isArray(expression))
        return expression.every((element) => addExpression(element, fields));
    return !isDoc(expression) || Object.values(expression).every((element) => addExpression(element, fields));
}
function topField(path) {
    return path.split('.')[0] ?? path;
}
//# sourceMappingURL=needed-fields.js.map