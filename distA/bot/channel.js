/** The only error that `send` and `fetch` throw on purpose. The message carries no token and no personal data. */
export class DeliveryFailure extends Error {
    failure;
    constructor(failure, message) {
        super(message);
        this.name = 'DeliveryFailure';
        this.failure = failure;
    }
}
//# sourceMappingURL=channel.js.map