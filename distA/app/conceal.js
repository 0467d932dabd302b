/** What one enterprise wrote, or was written, as another one may read it. */
import { placeholders, redact } from '../nlp/redact.js';
const form = /(?:股份|集团)?有限(?:责任)?公司$|集团$|,? (?:Co\.?,? Ltd\.?|Ltd\.?|Inc\.?)$/i;
const shortestName = 3;
/** Without phones, ids, accounts and names of persons, and without the name of `enterprise`, long or short. */
export function conceal(text, enterprise) {
    const names = enterprise ? [enterprise, enterprise.replace(form, '')].filter(({ length }) => length >= shortestName) : [];
    return names.reduce((rest, name) => rest.replaceAll(name, '**'), redact(text).text.replace(placeholders, '**'));
}
//# sourceMappingURL=conceal.js.map