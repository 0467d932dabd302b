/** `npm run simulate -- --mechanism a --against b [--ledger FILE.jsonl] [--json]`: what another mechanism would have made of the same demands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { projectRoot, readCity, readHolidays } from '../cities.js';
import { kinds } from '../mechanisms/kind.js';
import { MechanismError } from '../mechanisms/load.js';
import { replay } from './replay.js';
const usage = 'Usage: npm run simulate -- --mechanism tengzhou --against xinyang [--ledger demands.jsonl] [--json]';
class UsageError extends Error {
}
const recordedSchema = z.strictObject({
    number: z.string(),
    kind: z.enum(kinds),
    department: z.string(),
    filedAt: z.coerce.date(),
    resolvedAt: z.coerce.date().optional(),
});
function readLedger(file) {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line, index) => {
        if (!line.trim())
            return [];
        try {
            const { resolvedAt, ...recorded } = recordedSchema.parse(JSON.parse(line));
            return [{ ...recorded, ...(resolvedAt ? { resolvedAt } : {}) }];
        }
        catch (error) {
            throw new UsageError(`${file}, line ${index + 1}: ${error instanceof z.ZodError ? z.prettifyError(error) : error.message}`);
        }
    });
}
const generated = 300;
const day = 86_400_000;
/** Always the same numbers, so that two runs can be compared. */
function chances() {
    let state = 20_260_302;
    return () => {
        state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
        return state / 4_294_967_296;
    };
}
/** Three months of demands: most are done within a week, some take three, a few are never done. */
function generate({ catalogue }) {
    const chance = chances();
    const from = Date.parse('2026-01-05T01:00:00Z');
    const pick = (list) => list[Math.floor(chance() * list.length)];
    return Array.from({ length: generated }, (_, index) => {
        const filedAt = new Date(from + chance() * 90 * day);
        const taken = chance() < 0.75 ? chance() * 7 : chance() * 21;
        const recorded = {
            number: `S-${String(index + 1).padStart(4, '0')}`,
            kind: pick(kinds),
            department: pick(catalogue.departments).id,
            filedAt,
        };
        return chance() < 0.03 ? recorded : { ...recorded, resolvedAt: new Date(filedAt.getTime() + taken * day) };
    });
}
function given() {
    const text = { type: 'string' };
    try {
        return parseArgs({ options: { mechanism: text, against: text, ledger: text, json: { type: 'boolean' } } }).values;
    }
    catch (error) {
        throw new UsageError(error.message);
    }
}
const figures = ['demands', 'overdue', 'yellow', 'red', 'interviews', 'handOffs'];
function table(name, other, one, two) {
    const row = (title, a, b) => `${title.padEnd(28)}${figures.map((figure) => `${a[figure] ?? 0} → ${b[figure] ?? 0}`.padStart(14)).join('')}`;
    const departments = [...new Set([...Object.keys(one.byDepartment), ...Object.keys(two.byDepartment)])].toSorted();
    return [
        `${name} → ${other}`,
        `${''.padEnd(28)}${figures.map((figure) => figure.padStart(14)).join('')}`,
        row('all', one, two),
        ...departments.map((id) => row(id, one.byDepartment[id] ?? {}, two.byDepartment[id] ?? {})),
    ].join('\n');
}
function main() {
    const { mechanism, against, ledger: file, json = false } = given();
    if (!mechanism || !against)
        throw new UsageError('--mechanism and --against are needed');
    const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), 2026);
    const [one, two] = [readCity(mechanism, holidays), readCity(against, holidays)];
    const ledger = file ? readLedger(file) : generate(one);
    const moments = ledger.flatMap(({ filedAt, resolvedAt }) => [filedAt, ...(resolvedAt ? [resolvedAt] : [])]);
    const end = new Date(Math.max(...moments.map((moment) => moment.getTime())));
    const results = [one, two].map((rules) => replay(ledger, rules, end));
    const [before, after] = results;
    if (!before || !after)
        return;
    console.log(json ? JSON.stringify({ [mechanism]: before, [against]: after }) : table(mechanism, against, before, after));
}
try {
    main();
}
catch (error) {
    const plain = error instanceof MechanismError || error.code === 'ENOENT';
    if (!(error instanceof UsageError) && !plain)
        throw error;
    console.error(error instanceof UsageError ? `${error.message}\n${usage}` : error.message);
    process.exitCode = 2;
}
//# sourceMappingURL=simulate.js.map