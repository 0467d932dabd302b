/** What a deployment says about WeCom. Each road is there when its settings are. */

export interface AppSettings {
  agentId: number;
  secret: string;
  token: string;
  aesKey: string;
}

export interface KfSettings {
  secret: string;
  token: string;
  aesKey: string;
}

export type BotSettings = { mode: 'ws'; id: string; secret: string; url: string } | { mode: 'url'; token: string; aesKey: string };

export interface WecomSettings {
  corpId: string;
  apiRoot: string;
  app?: AppSettings;
  kf?: KfSettings;
  bot?: BotSettings;
}
