const en =
  /^(?:(?:no|sorry|actually|well|so|ok|okay|and|but)[, ]+)*(?:it is|it's|it was|it should be) (?:only |just )?(?:the |those )?(.{2,50}?)(?: ones| people| customers| clients)? (?:who|that|which|whom we|we) (?:should|must|need to|needs to|have to|has to|want to|are to|ought to)(?: be)? (?:go|goes|leave|left out|out|excluded|exclude|dropped|drop|removed|remove|leave out|taken out|take out)[.!]*$/is

/** "It's the divorced who should go": who is left out, in plain words; undefined where a message says no such thing. */
export const whoGoes = (text: string): string | undefined => {
  const [, who] = text.length > 100 ? [] : (en.exec(text.replaceAll('’', "'")) ?? [])
  return who && `exclude the ${who} ones`
}
