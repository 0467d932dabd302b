/** Refusals in Telegram's own words. https://github.com/tdlib/telegram-bot-api, Client.cpp */

export interface ErrorParameters {
  retry_after?: number;
  migrate_to_chat_id?: number;
}

export class ApiError extends Error {
  readonly code: number;
  readonly description: string;
  readonly parameters: ErrorParameters | undefined;
  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(`${code}: ${description}`);
    this.name = 'ApiError';
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }
}

export const bad = (what: string, parameters?: ErrorParameters) => new ApiError(400, `Bad Request: ${what}`, parameters);
export const forbidden = (what: string) => new ApiError(403, `Forbidden: ${what}`);
export const conflict = (what: string) => new ApiError(409, `Conflict: ${what}`);
export const unauthorized = () => new ApiError(401, 'Unauthorized');
export const noMethod = () => new ApiError(404, 'Not Found: method not found');
export const tooMany = (seconds: number) => new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
