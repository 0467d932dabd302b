/** A refusal as WeCom words it: only the number means something. */
export class WecomRefusal extends Error {
  readonly errcode: number;
  constructor(errcode: number, hint = '') {
    super(`${errcode} ${hint}`);
    this.errcode = errcode;
  }
}

/** https://developer.work.weixin.qq.com/document/path/90313 */
export function refuse(errcode: number, hint?: string): never {
  throw new WecomRefusal(errcode, hint);
}
