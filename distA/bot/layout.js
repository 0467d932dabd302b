const wide = '　';
/** Labels of two characters are spread to four, as official letters do: `类　　型`. Longer ones stay. */
function spread(label) {
    const characters = [...label];
    const [first, second] = characters;
    return characters.length === 2 && first && second && /\p{Script=Han}/u.test(label) ? `${first}${wide}${wide}${second}` : label;
}
/** A fact as one line: Chinese labels are set off by a wide space, others by a colon. */
function factLine(label, value) {
    return /\p{Script=Han}/u.test(label) ? `${spread(label)}${wide}${value}` : `${label}: ${value}`;
}
/** The lines of a card, top to bottom, without its buttons. */
export function cardLines(card) {
    const lines = [{ role: 'title', text: card.mark ? `${card.mark} ${card.title}` : card.title }];
    if (card.subject)
        lines.push({ role: 'subject', text: card.subject });
    for (const fact of card.facts)
        lines.push({ role: 'fact', text: factLine(fact.label, fact.value) });
    const clip = card.attachments ? ` 📎${card.attachments}` : '';
    if (card.quote)
        lines.push({ role: 'quote', text: `“${card.quote}”${clip}` });
    else if (clip)
        lines.push({ role: 'quote', text: clip.trim() });
    for (const entry of card.log ?? [])
        lines.push({ role: 'log', text: entry });
    for (const last of [card.footer, card.hint])
        if (last)
            lines.push({ role: 'footer', text: last });
    return lines;
}
//# sourceMappingURL=layout.js.map