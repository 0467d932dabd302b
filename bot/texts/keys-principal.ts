/** What is read where only the principal of a firm files (D1.4). */
import type { Numbered } from './say.ts';

export interface PrincipalTexts {
  kept: Numbered;
  nobody: string;
  send: string;
  busy: Numbered;
  from: Numbered;
  sent: Numbered;
}
