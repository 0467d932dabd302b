/** An HTTP answer that is kept open for a few seconds, for whoever has something to say by then. */
/** `after` milliseconds it closes empty. */
export function openSlot(after) {
    let settle = () => undefined;
    let open = true;
    const given = new Promise((resolve) => (settle = resolve));
    const close = (body) => {
        open = false;
        clearTimeout(timer);
        settle(body);
    };
    const timer = setTimeout(close, after).unref();
    return {
        given,
        get open() {
            return open;
        },
        give(body) {
            if (!open)
                throw new Error('this answer was given already');
            close(body);
        },
    };
}
//# sourceMappingURL=slots.js.map