/** The longest first: those that start the whole program, and mostly wait for it; the others are done beside them. */
import TestSequencer from '@jest/test-sequencer';

const long = ['clock', 'suspend', 'kill', 'roles', 'database-gone', 'clone', 'browser', 'bad-input-telegram', 'start', 'logs'];
const place = ({ path }) => {
  const index = long.findIndex((name) => path.endsWith(`/process/${name}.test.ts`) || path.endsWith(`/browser/${name}.test.ts`));
  return index < 0 ? long.length : index;
};

export default class extends TestSequencer {
  sort(tests) {
    return [...tests].sort((one, two) => place(one) - place(two));
  }
}
