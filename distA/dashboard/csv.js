/** A table that a spreadsheet opens: with the byte order mark that lets it read Chinese, and with what it would take for a formula disarmed. */
import { stringify } from 'csv-stringify/sync';
export function csv(rows) {
    return stringify(rows, { bom: true, escape_formulas: true });
}
//# sourceMappingURL=csv.js.map