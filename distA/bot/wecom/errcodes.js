/** Every errcode that we know and what it asks for. errmsg is never looked at. https://developer.work.weixin.qq.com/document/path/90313 */
const between = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const table = {
    retry: [-1, 6000, 45033, 95007],
    wait: [45009],
    refresh: [40001, 40014, 40091, 42001],
    stop: [40013, 60020, 301042],
    config: [
        40056, 301002, 43009, 43012, 48001, 48002, 48006, 48007, 60031, 50001, 50003, 95000, 95003, 95004, 95005, 95006, 95011, 95012, 95014,
        95017, 95019, 95021,
    ],
    bug: [
        40008,
        // The menu.
        ...between(40016, 40023),
        40033,
        40035,
        40058,
        40063,
        41001,
        41002,
        41004,
        41006,
        41008,
        41009,
        41011,
        41016,
        41033,
        ...between(42014, 42014),
        ...between(42017, 42020),
        ...between(42027, 42051),
        44001,
        44004,
        82001,
        86001,
        86004,
        86005,
        86006,
        86007,
        86101,
        ...between(86201, 86207),
        86215,
        86216,
        86217,
        95008,
        95009,
        95016,
    ],
    recipient: [40003, 40096, 46004, 60003, 60030, 60111, 60123, 81013],
    range: [50002, 60011, 60021],
    park: [95001, 95002, 95013, 95018, 95031],
    gone: [40050, 86003, 86008, 93000, 93001, 93004, 93006, 93008],
    anew: [42015, 42016, 60140],
    reupload: [40007],
    relogin: [40029, 42003, 42022],
    ignore: [42052, 846605, 846608],
    drop: [40004, 40005, 40006, 40009, 40011, 40032, 45001, 45002, 45007, 45008, 82002, 82003, 82004, 830002],
};
const actions = new Map(Object.keys(table).flatMap((action) => table[action].map((code) => [code, action])));
/** A code that nobody has told us of is an error that trying again will not mend. */
export function actionOf(errcode) {
    return actions.get(errcode) ?? 'drop';
}
/** What a person has to put right, so somebody must be told. */
export const alerting = new Set(['stop', 'config', 'bug', 'range']);
/** Asking for the token itself: these mean a wrong secret or corporation, and asking again would ban our address. */
export const wrongCredentials = new Set([40001, 40013, 40091, 41002, 41004]);
export const knownCodes = [...actions.keys()];
//# sourceMappingURL=errcodes.js.map