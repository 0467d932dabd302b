import { createLaneMemory } from '../../models/lane-memory.ts';

const item = (_id: string, coalesce?: string) => ({ _id, ...(coalesce ? { coalesce } : {}) });

/** A memory that has looked at everything once, as after the start. */
function known() {
  const memory = createLaneMemory();
  memory.look()([]);
  return memory;
}

describe('what a process remembers of its lanes', () => {
  test('before everything was looked at once, every lane is read', () => {
    const memory = createLaneMemory();
    expect(memory.keep('a', item('1'))).toBe(false);
    expect(memory.take('a')).toBeUndefined();
  });

  test('a known lane gives its items in order, each once', () => {
    const memory = known();
    expect([memory.keep('a', item('1')), memory.keep('a', item('2'))]).toEqual([true, true]);
    expect([memory.take('a')?._id, memory.take('a')?._id, memory.take('a')]).toEqual(['1', '2', undefined]);
  });

  test('a later item of the same name takes the place of the one that waits', () => {
    const memory = known();
    memory.keep('a', item('1', 'card'));
    memory.keep('a', item('2'));
    memory.keep('a', item('3', 'card'));
    expect([memory.take('a')?._id, memory.take('a')?._id]).toEqual(['2', '3']);
  });

  test('a lane in doubt gives nothing until a look that began later has seen it', () => {
    const memory = known();
    const early = memory.look();
    memory.doubt('a');
    memory.keep('a', item('1'));
    early([]);
    expect(memory.take('a')).toBeUndefined();
    memory.look()([]);
    expect(memory.ready()).toEqual(['a']);
    expect(memory.take('a')?._id).toBe('1');
  });

  test('a lane that a look could not see stays in doubt', () => {
    const memory = createLaneMemory();
    memory.look()(['busy']);
    expect([memory.keep('busy', item('1')), memory.keep('free', item('2'))]).toEqual([false, true]);
  });

  test('what came from the database is kept no longer', () => {
    const memory = known();
    memory.keep('a', item('1'));
    memory.keep('a', item('2'));
    memory.drop('a', new Set(['1']));
    expect([memory.take('a')?._id, memory.take('a')]).toEqual(['2', undefined]);
  });

  test('of a flood only so much is kept; the rest is read', () => {
    const memory = known();
    const kept = Array.from({ length: 2500 }, (_, n) => memory.keep('a', item(String(n)))).filter(Boolean);
    expect(kept).toHaveLength(2000);
    expect(memory.doubts('a')).toBe(true);
  });
});
