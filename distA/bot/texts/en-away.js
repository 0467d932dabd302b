const until = (day) => (day ? ` until ${day}` : '');
export const away = {
    gone: (day, standIn) => `You are away${until(day)}. ${standIn ? `${standIn} gets your reminders too.` : 'Nobody else of your unit is registered: the dispatchers get your reminders.'} Send /back when you return.`,
    announced: (name, day, standIn, numbers) => `${name} is away${until(day)}${standIn ? `; ${standIn} stands in` : ''}. ${numbers.length > 0 ? `In hand: ${numbers.join(', ')}` : 'Nothing in hand.'}`,
    announcedBack: (name) => `${name} is back.`,
    back: 'Welcome back; reminders come to you as before.',
    there: 'You are not away. To say so send /away 9 Mar, and who stands in if you like: /away 9 Mar Li.',
    unknown: (name) => `Nobody called “${name}” is registered in your unit, or they are away too. Leave the name out and a colleague stands in: /away 9 Mar`,
    help: '/away 9 Mar NAME: a colleague gets your reminders too until then, or until /back',
};
//# sourceMappingURL=en-away.js.map