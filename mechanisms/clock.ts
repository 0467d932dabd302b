/** The names of the clocks of a demand, and the steps that start and stop them. */

export const clockNames = [
  'forward',
  'accept',
  'contact',
  'answer',
  'explain',
  'escalate',
  'status',
  'resolve',
  'rework',
  'report',
] as const;
export type ClockName = (typeof clockNames)[number];

export const clockEvents = [
  'filed',
  'dispatched',
  'lane-set',
  'accepted',
  'contacted',
  'replied',
  'explained',
  'escalated',
  'reported',
  'submitted',
  'resolved',
  'redone',
  'closed',
] as const;
export type ClockEvent = (typeof clockEvents)[number];
