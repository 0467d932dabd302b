const memory = 10;
function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
}
/** a += factor * b */
function add(a, factor, b) {
    for (let i = 0; i < a.length; i++)
        a[i] = (a[i] ?? 0) + factor * (b[i] ?? 0);
}
/** The two-loop recursion: the gradient seen through the curvature of the last steps. */
function direction(gradient, steps) {
    const way = Float64Array.from(gradient);
    const factors = [];
    for (const step of steps.toReversed()) {
        const factor = dot(step.move, way) / step.curvature;
        factors.push(factor);
        add(way, -factor, step.change);
    }
    const last = steps.at(-1);
    const scale = last === undefined ? 1 : last.curvature / dot(last.change, last.change);
    for (let i = 0; i < way.length; i++)
        way[i] = (way[i] ?? 0) * -scale;
    for (const step of steps) {
        const factor = (factors.pop() ?? 0) + dot(step.change, way) / step.curvature;
        add(way, -factor, step.move);
    }
    return way;
}
/** Minimises by limited-memory BFGS with a halving line search: no randomness, so the same data give the same bytes. */
export function minimise(objective, size, rounds) {
    let point = new Float64Array(size);
    let gradient = new Float64Array(size);
    let value = objective(point, gradient);
    const steps = [];
    for (let round = 0; round < rounds; round++) {
        const way = direction(gradient, steps);
        const slope = dot(way, gradient);
        const next = new Float64Array(size);
        const nextGradient = new Float64Array(size);
        let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
        let nextValue = Infinity;
        for (let tries = 0; tries < 20; tries++, length /= 2) {
            next.set(point);
            add(next, length, way);
            nextValue = objective(next, nextGradient);
            if (nextValue <= value + 1e-4 * length * slope)
                break;
        }
        if (!(nextValue < value))
            break;
        remember(steps, { point, gradient }, { point: next, gradient: nextGradient });
        const gain = value - nextValue;
        [point, gradient, value] = [next, nextGradient, nextValue];
        if (gain < 1e-6 * Math.abs(value))
            break;
    }
    return point;
}
function remember(steps, from, to) {
    const move = Float64Array.from(to.point);
    add(move, -1, from.point);
    const change = Float64Array.from(to.gradient);
    add(change, -1, from.gradient);
    const curvature = dot(move, change);
    if (curvature > 1e-12)
        steps.push({ move, change, curvature });
    if (steps.length > memory)
        steps.shift();
}
//# sourceMappingURL=lbfgs.js.map