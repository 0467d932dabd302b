/** A card, or a text with buttons, as WeCom's template card. https://developer.work.weixin.qq.com/document/path/90236 */
import { cardLines } from '../layout.js';
import { clip, squeeze } from './bytes.js';
import { limits } from './limits.js';
import { words } from './words.js';
const length = (text) => [...text].length;
/** The hint is for platforms where cards can be quoted. */
function withoutHint({ hint: _hint, ...card }) {
    return card;
}
/** As many of its parts as a title can hold; the others begin the body. */
function splitTitle(title, limit) {
    const parts = title.split(' · ');
    let count = parts.length;
    while (count > 1 && length(parts.slice(0, count).join(' · ')) > limit)
        count -= 1;
    return [parts.slice(0, count).join(' · '), parts.slice(count).join(' · ')];
}
/** The parts as they are, before anything is cut. Facts whose label or value a row cannot hold are lines of the body. */
function partsOf(given, sizes) {
    const card = withoutHint(given);
    const [title, more] = splitTitle(card.mark ? `${card.mark} ${card.title}` : card.title, sizes.title);
    const fits = ({ label, value }) => length(label) <= sizes.label && length(value) <= sizes.value && !value.includes('\n');
    const lines = cardLines({ ...card, facts: card.facts.filter((fact) => !fits(fact)) });
    const of = (...roles) => lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
    return {
        title,
        subject: card.subject ?? '',
        facts: card.facts.filter(fits).map(({ label, value }) => ({ keyname: label, value })),
        quote: of('quote').join(''),
        body: [more, ...of('fact', 'log', 'footer')].filter(Boolean).join('\n'),
    };
}
function isWhole({ title, subject, body }, sizes) {
    return length(title) <= sizes.title && length(subject) <= sizes.subject && length(body) <= sizes.body;
}
const optionKey = 'choice';
/** Up to six actions are buttons, more are a vote with one choice. */
function controls(buttons, sizes) {
    if (buttons.length <= limits.buttons)
        return {
            card_type: 'button_interaction',
            button_list: buttons.map(({ label, action }, index) => ({
                text: squeeze(label, sizes.button),
                style: index === 0 ? 1 : 2,
                key: action,
            })),
        };
    return {
        card_type: 'vote_interaction',
        checkbox: {
            question_key: optionKey,
            mode: 0,
            option_list: buttons.map(({ label, action }, index) => ({ id: action, text: label, is_checked: index === 0 })),
        },
        submit_button: { text: words.choose, key: 'vote' },
    };
}
/** One button that says what became of the card: an interactive card cannot lose all of its buttons. */
const spent = { card_type: 'button_interaction', button_list: [{ text: words.done, style: 2, key: 'done' }], replace_text: words.done };
function shown(parts, sizes) {
    const { title, subject, facts, quote, body } = parts;
    return {
        source: { desc: words.source, desc_color: 0 },
        main_title: { title: clip(title, sizes.title), ...(subject ? { desc: clip(subject, sizes.subject) } : {}) },
        ...(facts.length > 0 ? { horizontal_content_list: facts.slice(0, limits.facts) } : {}),
        ...(quote ? { quote_area: { type: 0, quote_text: quote } } : {}),
        ...(body ? { sub_title_text: clip(body, sizes.body) } : {}),
    };
}
/** A card as plain text. */
export function cardText(card) {
    return cardLines(withoutHint(card))
        .map(({ text }) => text)
        .join('\n');
}
/** A card with at least one button, or without any as an update of one that had some. */
export function encodeCard(card, taskId, road) {
    const sizes = limits.card[road];
    const parts = partsOf(card, sizes);
    const buttons = card.buttons.flat();
    const { card_type, ...rest } = buttons.length > 0 ? controls(buttons.slice(0, limits.options), sizes) : spent;
    return {
        card: { card_type, task_id: taskId, ...shown(parts, sizes), ...rest },
        before: isWhole(parts, sizes) ? '' : cardText(card),
    };
}
/** In shares of at most twenty, as even as can be. */
function shares(buttons) {
    const count = Math.ceil(buttons.length / limits.options);
    const size = Math.ceil(buttons.length / count);
    return Array.from({ length: count }, (_, index) => buttons.slice(index * size, (index + 1) * size));
}
/** A text with buttons: one card, or several when there are more choices than one can hold. */
export function encodeChoice(text, rows, taskId, road) {
    const sizes = limits.card[road];
    const [first = '', ...rest] = text.split('\n');
    const body = rest.join('\n');
    const whole = length(first) <= sizes.title && length(body) <= sizes.body;
    return shares(rows.flat()).map((share, index) => {
        const id = index === 0 ? taskId : `${taskId}-${index}`;
        const parts = { title: first || words.chooseTitle, subject: '', facts: [], quote: '', body };
        const { card_type, ...rest } = controls(share, sizes);
        return { card: { card_type, task_id: id, ...shown(parts, sizes), ...rest }, before: whole || index > 0 ? '' : text };
    });
}
//# sourceMappingURL=card.js.map