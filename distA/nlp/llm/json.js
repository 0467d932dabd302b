/** Takes the JSON out of what a model wrote: a fenced block, else the outermost braces. Undefined when it does not fit the schema. */
export function jsonIn(content, schema) {
    const fenced = /```(?:json)?\s*(\{[\s\S]*?\})\s*```/.exec(content)?.[1];
    const bare = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
    for (const candidate of [fenced, bare]) {
        if (candidate === undefined || candidate === '')
            continue;
        try {
            const parsed = schema.safeParse(JSON.parse(candidate));
            if (parsed.success)
                return parsed.data;
        }
        catch {
            // Not JSON: the next candidate may be.
        }
    }
    return undefined;
}
//# sourceMappingURL=json.js.map