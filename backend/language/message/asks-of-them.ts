const musts = [
  /(?:希望|要求|需要|想要|要)(?:他们|她们|这些人|这批人|这些客户)(?:都|得|要|能|必须|最好)*(?:有|没|无|未|是|在|开|持|不)/,
  /(?:说|要求|规定|强调|坚持)(?:了|过)?(?:都|他们|客户|这批人?)?(?:必须|要有|要没|只能|只要|不能有|不得有|不要有)|(?:说|要求|规定|强调).{1,12}的(?:都|一律)?(?:不能要|不要|剔除|排除|去掉)了?$/,
  /(?<![a-z])(?:want|need|require|like|expect) (?:them|all of them|each of them|these people|those people)(?: all)? (?:not )?to (?:not )?(?:have|be|own|hold|live)(?![a-z])/,
  /(?<![a-z])(?:says?|said) (?:that )?(?:(?:they|everyone|all of them)(?: all)? (?:must|should|have to|need to|cannot|can't|may not)|no(?! one)|only)(?![a-z])/,
  /(?<![a-z])(?:insists?|requires?|demands?) (?:that )?(?:they|no|only|nobody|none|everyone|all of them)(?![a-z])/,
]

/** Whether a clause of the sender or somebody in the house says what must hold of the customers: 我们希望他们有房贷, "we need them to have a mortgage", 风控说逾期的不能要, "compliance says no overdue customers". */
export const asksOfThem = (words: string): boolean => musts.some((said) => said.test(words))
