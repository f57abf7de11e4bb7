/** A sentence of the audience's own, or one that asks for somebody. */
const audience =
  /(?:的(?:客户|用户|会员|人|顾客|买家|群体|人群)?|都要|即可|就行)$|^(?:请|麻烦|帮|给我|把|找|圈|筛|捞|拉|选|挑|要|只|仅|限|剔|排除|去掉|哪些|谁|凡是|所有|没|有(?!些人|一拨|一批|一群|人)|会|爱|喜欢|住|买过|下过|用过|做过|去过)/
const wants =
  /^(?:我们?|咱们?|这次|本次|这回)*(?:就|只|想|先|再)*(?:要|找|圈|捞|拉|挑|选|筛|想要|需要)(?!求|是|到|一下|办|做|送|发|推|寄|请|搞|开|试|写|上线|跟|给|把|让|和|参加|用|完成|补|收|重新)/
const limits = /以上|以下|以内|超过|不到|不足|低于|高于|至少|最多|除了|除外|以外|只要|必须|最好是|\d+岁/
/** Of the work, the season, the house, or what some people did lately. */
const story =
  /我|咱|行里|店里|门店|网点|分行|总行|支行|公司|团队|部门|老板|领导|同事|客服|坐席|柜员|经理|外呼|电话|短信|邮件|渠道|活动|方案|计划|预算|名额|门槛|成本|费用|手续费|权益|礼|券|优惠|降价|涨价|调价|提价|产品|新品|上线|上市|推出|下架|扩容|改版|升级|收尾|开业|周年|季|节|月底|月初|年底|年初|下周|下月|本周|明年|今年|复盘|召回|唤醒|挽回|拉新|促活|营销|宣传|预热|试点|试水|测试|分析|报告|反映|反馈|投诉多|缺|不够|有限|紧张|准备|打算|想|要做|做一|搞|办|推一|有些人|一拨客户|一批客户|有人/

/** Whether a Chinese sentence before an audience's own tells a story: of the work, the season, the house, or what some did lately; it asks for nobody. */
export const tellsStoryZh = (typed: string): boolean => {
  const words = typed.replace(/[\s【】[\]「」“”"（）()]+/g, '').replace(/[。！？!?：:；;，,]+$/g, '')
  if (words === '' || audience.test(words) || wants.test(words) || limits.test(words)) return false
  return story.test(words)
}

/** What is asked for again points back to the sentence before: 其中…, 这些人里…. */
export const pointsBackZh = (typed: string): boolean =>
  /^\s*(?:请|麻烦|帮我|给我|把|找|圈|从|在|先|再|就|那)*(?:其中|这(?:些|批|群|部分|里)|那(?:些|批|群|部分|里)|他们|她们|里面|当中|剩下|其余|另外)/.test(
    typed,
  )
