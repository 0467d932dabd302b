import { kinds } from '../../mechanisms/kind.js';
import { rate } from '../evaluation/measure.js';
import { languageOf } from '../language.js';
import { offline } from '../offline.js';
import { redact } from '../redact.js';
import { exampleOf } from './examples.js';
import { foldOf } from './folds.js';
import { fitModels } from './train.js';
/** So many confirmed examples let the trained model speak for a department instead of the catalogue. */
export const confirmedFrom = 30;
/** One example per demand, without personal data; what has no kind that is known is left out. */
export function confirmedExamples(confirmations) {
    const latest = new Map();
    for (const one of confirmations)
        latest.set(one.number, { ...latest.get(one.number), ...one });
    return [...latest.values()].flatMap(({ text, kind, department }) => {
        const known = kinds.find((one) => one === kind);
        if (known === undefined)
            return [];
        return [exampleOf({ text: redact(text).text, kind: known, lang: languageOf(text), ...(department ? { department } : {}) })];
    });
}
/** Departments of the catalogue with enough confirmed examples. */
export function confirmedDepartments(examples, { departments }) {
    const count = (id) => examples.filter(({ department }) => department === id).length;
    return departments.map(({ id }) => id).filter((id) => count(id) >= confirmedFrom);
}
function hitsOf(models, examples, catalogue) {
    const understand = offline({ catalogue, models });
    return examples.map(({ text, kind, department }) => {
        const said = understand(text);
        const ids = said.departments.map(({ id }) => id);
        return { kind: said.kind === kind, ...(department ? { first: ids[0] === department, among: ids.includes(department) } : {}) };
    });
}
function lineOf(name, hits) {
    const routed = hits.filter(({ first }) => first !== undefined);
    const share = (count, all) => (all === 0 ? '-' : `${(100 * rate(count, all)).toFixed(1)} %`);
    const firsts = share(routed.filter(({ first }) => first).length, routed.length);
    const among = share(routed.filter((one) => one.among).length, routed.length);
    return `${name}  kind ${share(hits.filter(({ kind }) => kind).length, hits.length)} of ${hits.length}  department ${firsts}, among three ${among} of ${routed.length}`;
}
const folds = 3;
/** Before and after, each confirmed message judged by a model that did not learn from it. */
export function feedbackReport(before, base, confirmed) {
    const { catalogue } = base;
    const after = Array.from({ length: folds }, (_, fold) => {
        const asked = confirmed.filter(({ plain }) => foldOf(plain, folds) === fold);
        if (asked.length === 0)
            return [];
        const learned = confirmed.filter(({ plain }) => foldOf(plain, folds) !== fold);
        const lessons = { ...base, examples: [...base.examples, ...learned] };
        const models = fitModels(lessons, before.kind.temperature, confirmedDepartments(confirmed, catalogue));
        return hitsOf(models, asked, catalogue);
    }).flat();
    return [lineOf('before', hitsOf(before, confirmed, catalogue)), lineOf('after ', after)];
}
//# sourceMappingURL=feedback.js.map