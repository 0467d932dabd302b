/** CSV as spreadsheets write it: separated by commas, semicolons or tabs. */
import { PolicyFileError } from './error.ts';
import { fieldsOf } from './fields.ts';

/** Whichever the head of the table has most of. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n');
  const count = (separator: string) => head.replace(/"[^"]*"/g, '').split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** One policy a line. What few need is loaded when it is needed. */
export async function fromTable(text: string): Promise<unknown[]> {
  const { parse } = await import('csv-parse/sync');
  const rows = parse(text, {
    columns: true,
    bom: true,
    delimiter: separatorOf(text),
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    relax_column_count: true,
  });
  const heads = new Set(rows.flatMap((row) => Object.keys(fieldsOf(row).known)));
  if (rows.length > 0 && !['title', 'text'].every((field) => heads.has(field)))
    throw new PolicyFileError(
      '表格的第一行要写栏目名，至少有“标题”和“正文”（或 title、text）两栏。The first line has to name the columns, title and text among them.',
    );
  return rows;
}
