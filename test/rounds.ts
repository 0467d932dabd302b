/** How often a property is tried: enough at every test run, `FUZZ=10 npm test` for a night. */
const factor = Number(process.env['FUZZ'] ?? 1);

export function rounds(usual: number): number {
  return Math.ceil(usual * factor);
}
