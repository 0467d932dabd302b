/** A Word file as lines of text. A row of a table becomes one line that names its columns: a figure stays with what it is for. */
import { PolicyFileError } from './error.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };
const textIn = (html: string): string =>
  html
    .replace(/<\/(?:p|h\d|li)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity);
const cellText = (html: string): string =>
  textIn(html)
    .trim()
    .replace(/\s*\n\s*/g, '；');
const span = (attributes: string, name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);

/** Cells that reach over several rows or columns stand in each of them. */
function gridOf(table: string): string[][] {
  const grid: string[][] = [];
  for (const [at, row] of [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].entries()) {
    let column = 0;
    for (const [, attributes = '', html = ''] of (row[1] ?? '').matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)) {
      while (grid[at]?.[column] !== undefined) column++;
      const text = cellText(html);
      for (let down = 0; down < span(attributes, 'rowspan'); down++)
        for (let right = 0; right < span(attributes, 'colspan'); right++) (grid[at + down] ??= [])[column + right] = text;
      column += span(attributes, 'colspan');
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

/** Not one cell of the first row holds a figure: it names the columns. */
const namesColumns = ([head, ...rows]: string[][]): boolean =>
  rows.length > 0 && head !== undefined && head.length > 1 && head.every((cell) => cell !== '' && cell.length <= 20 && !/\d/.test(cell));

/** The names of the columns, and what stands under them. A second row of names goes on with the first where a cell reaches into it. */
function headed(grid: string[][]): { head: string[]; rows: string[][] } {
  if (!namesColumns(grid)) return { head: [], rows: grid };
  const [head = [], below = [], ...rest] = grid;
  if (!below.some((cell, at) => cell === head[at]) || !namesColumns([below, ...rest])) return { head, rows: [below, ...rest] };
  return { head: head.map((name, at) => (below[at] === name ? name : `${name}${below[at] ?? ''}`)), rows: rest };
}

function tableLines(table: string): string {
  const { head, rows } = headed(gridOf(table));
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => (cell && head[at] ? `${head[at]}：${cell}` : cell))
      .filter((cell, at, all) => cell !== '' && cell !== all[at - 1])
      .join('，');
  return rows
    .map(line)
    .filter(Boolean)
    .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
}

/** Throws PolicyFileError where it is no Word file. */
export async function fromWord(buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return textIn(value.replace(/<table[^>]*>(.*?)<\/table>/gs, (_, table: string) => tableLines(table)));
  } catch (cause) {
    throw new PolicyFileError(
      '文件读不懂：这不是完好的 Word（.docx）文件。请用 Word 或 WPS 打开它，另存为 .docx 再导入。This is no whole Word file (.docx).',
      { cause },
    );
  }
}
