/** Titles of the sender's people, which name no customers. */
export const titles =
  /客户经理|产品经理|理财经理|客户服务|(?:relationship|account|product|wealth) managers?|customer (?:care|service)|老板|(?<![a-z])(?:the |my )?boss(?![a-z])/g

/** Words for customers. */
export const people =
  /客户|用户|人群|客群|顾客|会员|买家|的人|群体|那些|(?<![a-z])(?:customers?|clients?|users?|people|folks|members?|shoppers?|buyers?|everyone|anyone|those)(?![a-z])/
