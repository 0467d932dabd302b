/** One demand on the desk of the centre: everything about it, and what the centre may do at this stage. */
import type { Button, Card } from '../message.ts';
import { groupCard } from './group.ts';
import { complexFact, deskButtons, proposedLane } from './desk-buttons.ts';
import { button, leadName, type View, words } from './view.ts';

function buttons(view: View): Button[][] {
  const { number, stage } = view.demand;
  const { button: label } = words(view);
  const open = stage.name === 'dispatched' || stage.name === 'handling';
  return open ? [...proposedLane(view), [button(label.cohandle, 'cohandle', number), ...deskButtons(view)]] : [];
}

/** Shown to a dispatcher who names the demand by its number. */
export function deskCard(view: View): Card {
  const own = groupCard(view);
  const { footer: _theirs, ...rest } = own;
  const department = { label: words(view).label.department, value: leadName(view) };
  return { ...rest, facts: [department, ...complexFact(view), ...own.facts].slice(0, 6), buttons: buttons(view) };
}
