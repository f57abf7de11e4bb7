const en =
  /^(?:(?:please|ok|okay|so|now|then|and|actually|let's|let us|no|well|hm+)[, ]+)*(?:drop|remove|delete|scrap|forget(?: about)?|lose|ditch|cancel|skip|take (?:out|off|away)|leave out|get rid of) (?:that|this|the last|the latest|the newest|that last|the new|that new|the most recent) (?:condition|filter|one|rule|requirement|restriction|criterion|limit)(?: (?:again|after all|then|now|too|as well))*[.!]*$/i
const zh =
  /^(?:(?:那|就|再|还是|算了|嗯|好|请)[，, ]*)*(?:把|将)?(?:刚才|刚刚|最后|上面|前面|新加|刚加|刚才加)?(?:的)?(?:那|这|上一?|最后一?|新)(?:个|条|项)?(?:的)?(?:条件|限制|要求|筛选|筛选条件)(?:还是|也|就|先|给我|又)*(?:拿掉|去掉|去除|取消|不要|删掉|删除|删了|撤掉|移除|放开|免了|算了)(?:了|吧|啦)*[。.!！]*$/u

/** Whether a message gives up the condition that was said last, and names none: 那个条件拿掉, "drop that condition". */
export const dropsThatCondition = (text: string): boolean => text.length < 60 && (en.test(text) || zh.test(text))
