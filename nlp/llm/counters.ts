/** Plain numbers since start, for a metrics page. */
export interface Counters {
  /** Messages answered from the house's own rules, for whatever reason. */
  offline: number;
  /** Messages a model answered. */
  model: number;
  /** HTTP requests to the model. */
  requests: number;
  /** Requests that came to nothing. */
  failures: number;
  /** Times the circuit opened after failures in a row. */
  circuitOpened: number;
  /** Tokens as the provider counted them. */
  promptTokens: number;
  completionTokens: number;
  /** In the currency of the configured prices; 0 without prices. */
  cost: number;
}

/** All at zero. */
export const noCounts = (): Counters => ({
  offline: 0,
  model: 0,
  requests: 0,
  failures: 0,
  circuitOpened: 0,
  promptTokens: 0,
  completionTokens: 0,
  cost: 0,
});
