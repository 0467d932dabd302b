/** From this confidence on a kind is taken without asking; below it the two likeliest are offered first. */
export const confidentFrom = 0.6;
//# sourceMappingURL=confidence.js.map