import { button, cut, inLocale, leadName, words } from './view.js';
/** D2.27: asked of the principal, in private and in the work group. */
export function formWanted(view) {
    const { office, button: label } = words(view);
    const { number } = view.demand;
    return { type: 'text', text: office.formWanted(number, leadName(view)), buttons: [[button(label.form, 'form', number)]] };
}
/** What the department has against the rating, for the centre to decide; decided, nothing to press. */
export function ratingAppealCard(view) {
    const { demand, mechanism, today } = view;
    const { office, button: label, label: fact } = words(view);
    const rating = demand.ratings.at(-1);
    const level = mechanism.survey.scale.find(({ code }) => code === rating?.level);
    const appeal = rating?.appeal;
    const decided = appeal?.upheld;
    return {
        title: office.ratingAppeal(demand.number, leadName(view)),
        subject: demand.title,
        facts: [
            { label: fact.result, value: cut('outcome' in demand.stage ? (demand.stage.outcome ?? '') : '').quote },
            { label: office.rating, value: `${level ? inLocale(level, today.locale) : ''} ${rating?.comment ?? ''}`.trim() },
            { label: office.appeal, value: cut(appeal?.text ?? '').quote },
        ].filter(({ value }) => value !== ''),
        ...(decided === undefined ? {} : { footer: decided ? office.upheld : office.dismissed }),
        buttons: decided === undefined ? [[button(label.uphold, 'uphold', demand.number), button(label.dismiss, 'dismiss', demand.number)]] : [],
    };
}
//# sourceMappingURL=rating.js.map