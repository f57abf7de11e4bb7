const zh =
  /^(?:目标)?(?:客群|人群|客户群|客户|用户|受众|名单|圈选条件|筛选条件|条件)(?:里|中|里面|上)?(?:再|也|还|另)?(?:要)?(?:新增|增加|添加|补充|追加|加上|加入)(?:一?[个条项])?(?:条件|要求|限制|筛选)?[：:，, ]+(.+)$/su

/** 目标客群增加：…, 人群新增条件：…: what is added to the audience, without the name of it, as a condition or as more customers. */
export const audienceGrown = (text: string): string[] => {
  const [, added] = text.length > 120 ? [] : (zh.exec(text) ?? [])
  return added ? [`增加：${added}`, `再加上${added}`] : []
}
