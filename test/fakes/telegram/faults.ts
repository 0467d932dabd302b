/** Trouble on order. */
import type { ErrorParameters } from './errors.ts';

export interface Fault {
  /** A method's name, or `*` for any. */
  method: string;
  /** How many calls; 1 when not said. */
  times?: number;
  /** `hang` never answers, `reset` breaks the connection before the call is heard, `lost` after it was carried out. */
  error: { code: number; description: string; parameters?: ErrorParameters } | 'hang' | 'reset' | 'lost';
}

export interface Faults {
  add(fault: Fault): void;
  take(method: string): Fault['error'] | undefined;
}

export function createFaults(): Faults {
  const list: Required<Fault>[] = [];
  return {
    add: (fault) => void list.push({ times: 1, ...fault }),
    take(method) {
      const fault = list.find((one) => one.times > 0 && (one.method === '*' || one.method === method));
      if (fault) fault.times -= 1;
      return fault?.error;
    },
  };
}
