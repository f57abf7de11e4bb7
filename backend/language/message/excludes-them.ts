const enWho =
  '((?:those|people|customers|clients|members|users|anyone|anybody|everyone|everybody|whoever|the ones)(?![a-z])[^,;.]+?)'
/** What is not to be done with them says once more that they go. */
const denied =
  "(?: (?:should|must|may|can|could|ought|need|needs|are|is|do|does|will)(?: not|n't|not| never)(?: to)?(?: be)? (?:call|contact|phon|mail|email|text|disturb|bother|approach|pester|want)[a-z]*)?"
const enForms = new RegExp(
  `^\\W*(?:(?:[^,;.]*(?:(?<![a-z])(?:not|never|stop|avoid)(?![a-z])|n't)[^,;.]*?) )?${enWho}${denied}(?: again| any ?more| any longer)*(?:,|;|:|\\.| -)? ?(?:and )?(?:so|therefore|hence|thus|please)?,? ?(?:please |let's |let us |we should |we can |just )*(?:(?:exclude|drop|skip|remove|omit) (?:them|those)(?: out| all)?|(?:leave|take|keep|cut|kick|throw) (?:them|those) (?:out|off|away))(?: please| too| as well| from (?:it|the list|this))*[.! ]*$`,
  'di',
)
const zhForms =
  /^(?:另外|还有|再|对了)*[，,]?(.+?)的?(?:人|客户|用户)?(?:就|也|都)*(?:(?:不应该|不应|不该|不能|不要|不用|不必|没必要|没有必要|别)(?:再)?(?:去)?(?:打|联系|打扰|发|触达|骚扰|推|碰)(?:电话|短信)?(?:了|他们)*)?[，,。；;](?:所以|因此|那就|就|请|麻烦)*(?:把|将)?(?:他们|她们|这些人?|这部分人?|这批人?|这类人?|这种人?)(?:都|也|全部?|先|给我)*(?:去掉|剔除|剔掉|排除|排除掉|删掉|拿掉|移除|去除|筛掉|踢掉|不要)(?:了|吧|掉)*[。.!！]*$/du

/** 别把女性算进来 */
const zhNotIn =
  /^(?:也|还|再|先|就|请|另外)*(?:别|不要|不用|不能)(?:再)?把(.+?)(?:也|都|给)*(?:算|放|拉|圈|加|选|捞|包括|纳入|混|弄)(?:进来|进去|在内|上|进名单)?(?:了|吧)?[。.!！]*$/du

/**
 * Whom a message describes and then leaves out with a word that points back: "we should not call those with more than 3 contacts, so exclude
 * them", 逾期的不该再打，把他们去掉. Where they stand in it; undefined where it says no such thing.
 */
export const excludesThem = (text: string): [number, number] | undefined => {
  const [, who] =
    (/\p{Script=Han}/u.test(text) ? (zhNotIn.exec(text) ?? zhForms.exec(text)) : enForms.exec(text))?.indices ?? []
  return who
}
