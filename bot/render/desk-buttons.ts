/** What the centre may do with a demand beside dispatching it: set its lane, raise it. Shown where the city knows such a thing. */
import type { Button } from '../message.ts';
import { button, type View, words } from './view.ts';

export function deskButtons(view: View): Button[] {
  const { demand, mechanism } = view;
  const { button: label } = words(view);
  const left = mechanism.escalations.filter(({ code }) => !demand.escalations?.includes(code));
  return [
    ...(mechanism.lanes.length > 0 ? [button(label.lane, 'lane', demand.number)] : []),
    ...(left.length > 0 ? [button(label.raise, 'raise', demand.number)] : []),
  ];
}
