/** Titles of the sender's people, which name no customers. */
export const titles =
  /客户经理|产品经理|理财经理|客户服务|(?:relationship|account|product|wealth) managers?|customer (?:care|service)|老板|(?<![a-z])(?:the |my )?boss(?![a-z])/g

/** Words for customers. */
export const people =
  /客户|用户|人群|客群|顾客|会员|买家|的人|群体|那些|的(?:家庭|家长|父母|年轻人|老人|业主|车主|妈妈|爸爸)|(?<![a-z])(?:customers?|clients?|users?|people|folks|members?|shoppers?|buyers?|everyone|anyone|those)(?![a-z])/

/** What somebody means to do: 准备退休的. */
export const intending = /(?:准备|打算|快要|即将|有意)[^的给发做用]{1,6}的$/

const named = /的(?:客户|用户|会员|顾客|买家|人|人群|人士|客群|群体|家庭|家长|父母|年轻人|老人|业主|车主|妈妈|爸爸)$/
/** Whether words tell who customers are, before the people whom it is said of: 孩子准备留学的家庭. */
export const saidOfPeople = (words: string): boolean => named.test(words) || intending.test(words)
