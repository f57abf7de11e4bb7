const again =
  '(?:推倒重来|从头(?:再)?来|从头开始|重新(?:来|开始|圈|选|找|定义|筛)(?:过|一[遍次批个])?|重来(?:一[遍次])?|全部重来|全部推翻|推翻(?:重来)?|换个思路|换一批人?|另起炉灶|前面的?(?:都|全部?)?(?:不要了?|不算|作废|推翻))'
const zh = new RegExp(
  `^(.{0,30}?)${again}(?:吧|了|啦)?[，,：:；;。.! ！]+(?:这次|这回|改成|改为|就|我要|我们要|要|请|先)*(.{2,})$`,
  'su',
)
const en =
  /^(.{0,80}?)\b(?:start(?:ing)? (?:over|again|afresh|fresh|anew)|begin (?:again|anew|afresh)|(?:do it|build it|take it|go) from scratch|from scratch|scrap (?:all (?:of )?that|everything|the lot)|forget (?:all (?:of )?that|everything(?: so far)?)|wipe (?:that|it all|everything))\b(?! (?:about|on|to do|related|but|except|concerning|regarding))[ ,:;.!-]*(?:(?:and|with|from|using|this time|now|instead|by taking|by selecting)[ ,:]+)*(.{3,})$/is

/** Where the audience stands that a message begins anew with: 推倒重来：风险等级C4的, "start over with …"; undefined where it is no such thing. */
export const startsOverAt = (text: string): number | undefined => {
  const [, , rest] = (/\p{Script=Han}/u.test(text) ? zh : en).exec(text.trimEnd()) ?? []
  return rest && /\p{L}/u.test(rest) ? text.trimEnd().length - rest.length : undefined
}
