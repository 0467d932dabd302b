/**
 * Loaded before the program by `--import`: its wall clock is the machine's and an offset, which the test writes into a
 * file. Timers and elapsed time stay as they are: so it is when somebody sets a machine's clock.
 */
import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_OFFSET_FILE'] ?? '';
const Machine = Date;
const read = () => Number(readFileSync(file, 'utf8'));
let offset = read();
setInterval(() => (offset = read()), 20).unref();

const now = () => Machine.now() + offset;
globalThis.Date = new Proxy(Machine, {
  construct: (target, parameters, itself) => Reflect.construct(target, parameters.length > 0 ? parameters : [now()], itself),
  apply: () => new Machine(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Machine.prototype.constructor = globalThis.Date;
