const said =
  /(?<=[\p{L}\p{N}])(?:[,，]|…|\.{3})?\s*(?<![\p{L}])(?:um+|uh+|er+m?|hm+|呃+|额|嗯+|唔+)(?:[,，]|…|\.{3})\s*|(?<=[\p{L}\p{N}])(?:[,，]|…|\.{3})\s*(?:um+|uh+|er+m?|hm+|呃+|唔+)\s+(?=[\p{L}\p{N}])/gu

/** A message with the sounds of somebody who thinks, inside a sentence ("to, um, nine", 改成，呃，九), as blanks: every other letter stands where it stood. */
export const withoutHesitations = (text: string): string => text.replace(said, (sound) => ' '.repeat(sound.length))
