/** What the centre reads when it makes doors and groups on a platform, in Chinese. */
import type { PlaceTexts } from './keys-places.ts';

export const places: PlaceTexts = {
  centreOnly: '只有推进中心的派单员或管理员可以这样做。',
  doorMade: (name, link) => `“${name}”的入口，二维码见下图。从这里进来的企业和诉求，工作台“入口”里会分开计数。\n${link}`,
  doorLine: (name, persons, demands) => `${name}　来人 ${persons}　诉求 ${demands}`,
  noDoors: '还没有入口。发送“入口 名称”就能建一个，例如：入口 松山湖园区',
  doorNowhere: '建不了入口：还没有开通微信客服。请管理员按 docs/wecom.md 第 7 步设置。',
  doorTooLong: (count) => `名称请不超过 ${count} 个字。`,
  groupNowhere: '请在企业微信里和我单独的对话中发送“建群 部门名”。',
  groupAlone: (title) => `${title}还没有绑定经办人，一个人建不了群。请经办人先发送“绑定 邀请码”。`,
  groupRefused: '企业微信没有同意建群。请管理员检查：应用的可见范围要选根部门，成员都在范围内。',
  linkInPrivate: '请在和我单独的对话里发送“关联”。',
  linkCode: (code) =>
    `要换个地方继续？在那边和我的对话里发送：\n绑定 ${code}\n10 分钟内有效，只能用一次。之后两边就是同一个人：诉求、草稿和消息都跟着您。`,
  linked: '已关联。两边现在是同一个人，消息会发到您最近说话的地方。发送“我的诉求”接着办。',
  linkSame: '请在另一个地方发送这个关联码，不是在这里。',
  linkInvalid: '这个关联码用过了，或超过了 10 分钟。请在原来的对话里再发送一次“关联”。',
  inviteInPrivate: '请在和我单独的对话里发送“邀请”：邀请码只给一个人。',
  inviteUsage:
    '邀请谁？\n邀请 交通运输局　经办人；后面写“主要负责人”或“分管负责人”就是他们\n邀请 统一社会信用代码 企业名称 联系人 电话　企业\n邀请 派单员　也可以是督办员、领导、服务专员、管理员',
  inviteCreditCode: '这个统一社会信用代码不对：最后一位校验不上，请再核对一下。',
  inviteEnterprise: '这家企业还没有登记。请这样写：邀请 统一社会信用代码 企业名称 联系人 电话；要标签的城市在后面加 #标签。',
  inviteByAdministrator: '推进中心的人由管理员邀请。',
  invited: (whom, code, page) => `${whom}的邀请码，只给一个人，只能用一次。请对方发给我：\n绑定 ${code}\n也可以在网页 ${page} 填写邀请码。`,
  groupMade: (title, members) => `已建好${title}的群，共 ${members} 人。群里只收通知；要在群里点按钮，请另加机器人。`,
};
