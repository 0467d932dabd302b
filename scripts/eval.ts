/** `npm run eval -- FILE.jsonl [--json]`: measures the offline understanding on labelled messages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { catalogueSchema } from '../mechanisms/catalogue.ts';
import { departmentIds } from '../nlp/evaluation/department-names.ts';
import { evaluate } from '../nlp/evaluation/evaluate.ts';
import { parseMessages } from '../nlp/evaluation/messages.ts';
import { evaluatePolicies } from '../nlp/evaluation/policies.ts';
import { tableOf } from '../nlp/evaluation/table.ts';
import { projectRoot } from '../nlp/packaged.ts';
import { senses } from '../nlp/sense.ts';
import { createUnderstanding } from '../nlp/understand.ts';

const usage = 'Usage: npm run eval -- FILE.jsonl [--policies FILE --questions FILE] [--json] [--catalogue FILE.yaml]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    catalogue: { type: 'string' },
    policies: { type: 'string' },
    questions: { type: 'string' },
  },
});

/** So many messages until the compiler has done what it will do. */
const warmUp = 1500;

async function main(file: string): Promise<void> {
  const path = values.catalogue ?? join(projectRoot(), 'mechanisms', 'catalogues', 'usual.yaml');
  const catalogue = catalogueSchema.parse(parse(readFileSync(path, 'utf8')));
  const { understand } = createUnderstanding({ catalogue });
  const messages = parseMessages(readFileSync(file, 'utf8'));
  if (messages.length === 0)
    throw new Error(`${file} has no messages: one JSON object a line, {"text", "kind", "lang"?, "department"?, "urgent"?}.`);
  const idOf = departmentIds(catalogue);
  const unknown = new Set(messages.flatMap(({ department }) => (department && idOf(department) === undefined ? [department] : [])));
  if (unknown.size > 0) console.error(`Not in the catalogue, left out of the departments' figures: ${[...unknown].join(', ')}`);
  // The first messages after a start pay for the compiler's warming up: that is not the time of a message.
  for (let at = 0; at < warmUp && messages.length > 0; at++) await understand(messages[at % messages.length]?.text ?? '');
  const { ms, ...measured } = await evaluate(messages, understand, idOf);
  const { policies, questions } = values;
  const asked =
    policies && questions && evaluatePolicies(readFileSync(policies, 'utf8'), readFileSync(questions, 'utf8'), senses(catalogue));
  const policy = asked ? { policy: asked } : {};
  const evaluation = { ...measured, ...policy, ms };
  console.log(values.json ? JSON.stringify(evaluation) : tableOf(evaluation));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

const [file] = positionals;
if ((values.policies === undefined) !== (values.questions === undefined)) fail('--policies and --questions go together.');
else if (file === undefined) fail(usage);
else await main(file).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
