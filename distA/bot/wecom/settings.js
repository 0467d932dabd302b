/** What a deployment says about WeCom. Each road is there when its settings are. */
export {};
//# sourceMappingURL=settings.js.map