/** A provider's wish is granted up to here, in milliseconds: a wrong header must not silence it for a day. */
const longestMs = 5 * 60_000;
/** The milliseconds for which an error's `Retry-After` (seconds, or an HTTP date) asks to be left alone, five minutes at most; undefined when it does not. */
export function retryAfter(error, now = Date.now()) {
    if (!(error instanceof Error && 'headers' in error && error.headers instanceof Headers))
        return undefined;
    const given = error.headers.get('retry-after')?.trim();
    if (!given)
        return undefined;
    const wait = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
    return wait > 0 ? Math.min(wait, longestMs) : undefined;
}
//# sourceMappingURL=retry-after.js.map