/** One message's truth and what was said about it. */
export interface Outcome {
  truth: string;
  said: string;
  /** 0 to 1. */
  confidence: number;
}

/** Rates from 0 to 1. */
export interface Measured {
  n: number;
  accuracy: number;
  /** Mean over the classes of the harmonic mean of precision and recall. */
  macroF1: number;
}

/** A share that is 0 when there is nothing to share. */
export const rate = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function f1(outcomes: Outcome[], kind: string): number {
  const right = outcomes.filter(({ truth, said }) => truth === kind && said === kind).length;
  const said = outcomes.filter((outcome) => outcome.said === kind).length;
  const there = outcomes.filter(({ truth }) => truth === kind).length;
  return rate(2 * right, said + there);
}

/** Accuracy and macro-F1 over the classes that occur. */
export function measure(outcomes: Outcome[]): Measured {
  const classes = [...new Set(outcomes.map(({ truth }) => truth))];
  return {
    n: outcomes.length,
    accuracy: rate(outcomes.filter(({ truth, said }) => truth === said).length, outcomes.length),
    macroF1: rate(
      classes.reduce((sum, kind) => sum + f1(outcomes, kind), 0),
      classes.length,
    ),
  };
}

/** How many messages are above a confidence, and how many of them are right. */
export function confident(outcomes: Outcome[], threshold: number): { share: number; accuracy: number } {
  const sure = outcomes.filter(({ confidence }) => confidence >= threshold);
  return { share: rate(sure.length, outcomes.length), accuracy: measure(sure).accuracy };
}

/** Counts by truth, then by what was said. */
export function confusion(outcomes: Outcome[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { truth, said } of outcomes) {
    const row = (table[truth] ??= {});
    row[said] = (row[said] ?? 0) + 1;
  }
  return table;
}
