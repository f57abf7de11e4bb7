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

const enLead = '(?:(?:oh|ah|right|wait|also|and|so|well|ok|okay|hm+|by the way)[, ]+)*'
/** "We're not running Chengdu this time, skip them" */
const notRun = new RegExp(
  `^${enLead}(?:we(?:'re| are)(?: actually)? )?not (?:running|doing|covering|serving|launching in|active in|going to|in) (?:it |this )?(?:in |for )?([a-z][a-z ,&-]{1,50}?)(?: (?:this time|this round|now|yet|any ?more|at the moment|for now))*(?:[,;.-]+ ?(?:so )?(?:please |let's )?(?:(?:skip|drop|exclude|remove|omit) (?:them|it|those|that)|(?:leave|take|keep) (?:them|it|those|that) out))?[.! ]*$`,
  'di',
)
/** "Customers who already have tech support should not be included" */
const notIncluded = new RegExp(
  `^${enLead}((?:those|people|customers|clients|members|users|anyone|anybody|the ones) (?:who|with|in|on|that|without|over|under|above|below|aged) [^,;.]+?) (?:should|must|need|are|shall)(?: please| all)?(?: not|n't) (?:to )?(?:be )?(?:included|contacted|considered|part of (?:it|this|the list)|in (?:it|the list)|on the list)(?: please| either| any ?more)*[.! ]*$`,
  'di',
)
/** "The unemployed are not considered for now; please exclude them", "diamond members have advisers of their own, so take those off" */
const spokenOf = new RegExp(
  `^${enLead}((?:the )?[a-z][a-z' -]{2,40}?) (?:are|is|were|have|has|get|belong)(?![a-z])[^,;.]*[,;.-]+ ?(?:and )?(?:so )?(?:please |kindly |let's )?(?:(?:exclude|drop|skip|remove|omit) (?:them|those)|(?:leave|take|keep) (?:them|those) (?:out|off))(?: please| too| as well)*[.! ]*$`,
  'di',
)
/** 成都的这次不做，别放; 失业人员暂不考虑，请排除 */
const zhNotRun =
  /^(?:哦|啊|对了|哦对|另外|还有)*[，,]?(.+?)的?(?:客户|人)?(?:这次|这波|这回|本次|这一波|这轮|目前|暂时|暂|先)*(?:都|就)?(?:不做|不发|不推|不打|不上|不搞|不投|不参加|不覆盖|没开|不考虑|不纳入|不看)(?:了)?[，,；;](?:就|所以)?(?:请|麻烦)?(?:一并|一起|全部|直接)?(?:别放|别要|别选|别圈|不要|去掉|剔除|排除|拿掉)(?:进来|在外|他们|了|吧)*[。.!！]*$/du

/** 学生群体也请一并排除 */
const zhToo =
  /^(?:另外|还有|再)*[，,]?([^，,；;。]+?)的?(?:群体|人群|客户|人)?(?:也|都)?(?:请|麻烦)(?:也)?(?:一并|一起|全部|同样)?(?:排除|剔除|去掉|拿掉|去除)(?:在外|掉|吧|了)*[。.!！]*$/du

/**
 * Whom a message describes and then leaves out with a word that points back: "we should not call those with more than 3 contacts, so exclude
 * them", 逾期的不该再打，把他们去掉. Where they stand in it; undefined where it says no such thing.
 */
export const excludesThem = (text: string): [number, number] | undefined => {
  const [, who] =
    (/\p{Script=Han}/u.test(text)
      ? (zhNotIn.exec(text) ?? zhNotRun.exec(text) ?? zhToo.exec(text) ?? zhForms.exec(text))
      : [notRun, notIncluded, enForms, spokenOf]
          .map((form) => form.exec(text.replaceAll('’', "'")))
          .find((found) => found)
    )?.indices ?? []
  return who
}
