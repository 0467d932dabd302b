/** Which lane a demand is in without anybody's word (D3.6, D5.13). */
import type { Demand } from './demand.ts';
import type { Mechanism } from './mechanism.ts';

type Lanes = Pick<Mechanism, 'lanes'>;

/** The lane of what is urgent, where the city has one; else the ordinary one. */
export function laneAtFiling({ lanes }: Lanes, urgent: string | undefined): string {
  return (urgent && lanes.find(({ when }) => when === 'urgent')?.code) || 'general';
}

/** The lane that an ordinary demand changes to when a second department joins (繁事联办). */
export function laneWhenShared({ lanes }: Lanes, lane: string): string | undefined {
  return lane === 'general' ? lanes.find(({ when }) => when === 'shared')?.code : undefined;
}

/** The lane that an ordinary demand may be put into because it looks complex: a proposal for a person. */
export function laneProposed(
  { lanes }: Lanes,
  { lane, complex }: Pick<Demand, 'lane' | 'complex'>,
): Mechanism['lanes'][number] | undefined {
  return complex !== undefined && lane === 'general' ? lanes.find(({ proposed }) => proposed === 'complex') : undefined;
}
