/** What the centre may do with a demand beside dispatching it: set its lane, raise it. Shown where the city knows such a thing. */
import type { Button } from '../message.ts';
import { leadOf } from '../../mechanisms/demand.ts';
import { button, inLocale, type View, words } from './view.ts';

/** Hand-offs that a supervisor decides, once somebody is in charge. */
function byHand(view: View): Button[] {
  if (!leadOf(view.demand)) return [];
  return view.mechanism.ladder.steps.flatMap((step, place) =>
    step.act === 'hand-off' && step.when.on === 'supervisor'
      ? [button(words(view).standing.handOffButton(inLocale(step.to, view.today.locale)), 'handoff', view.demand.number, String(place))]
      : [],
  );
}

export function deskButtons(view: View): Button[] {
  const { demand, mechanism } = view;
  const { button: label } = words(view);
  const left = mechanism.escalations.filter(({ code }) => !demand.escalations?.includes(code));
  return [
    ...(mechanism.lanes.length > 0 ? [button(label.lane, 'lane', demand.number)] : []),
    ...byHand(view),
    ...(left.length > 0 ? [button(label.raise, 'raise', demand.number)] : []),
  ];
}
