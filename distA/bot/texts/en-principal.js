export const principal = {
    kept: (name) => `What you wrote is kept; you can pass it to ${name}, who checks and submits it.`,
    nobody: 'What you wrote is kept. The principal of your firm is not bound yet: please ask them to send “/bind CODE”.',
    send: 'Pass to the principal',
    busy: (name) => `${name} is writing something else and has not submitted it. Please try again later.`,
    from: (name) => `${name} wrote a demand. Please check and submit it:`,
    sent: (name) => `Passed to ${name}, who checks and submits it.`,
};
//# sourceMappingURL=en-principal.js.map