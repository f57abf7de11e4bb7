const moved =
  /(?<![a-z])(?:widen|extend|stretch|lengthen|raise|increase|bump|push|move|shift|bring|expand|lift|lower|reduce|decrease|cut|drop|shorten|narrow|tighten|loosen|relax)(?:ing)? [^,;.!?]{0,60}?(?<![a-z])(up|down|out|over) to (?=[^,;.!?]{0,24}\d)/gi

/** "Move the monthly charge up to 90", as a message without the word that only says which way; every other letter stands where it stood. "Up to 90" by itself is a bound. */
export const withoutWay = (text: string): string =>
  text.replace(moved, (said, way: string) => {
    const at = said.length - ' to '.length - way.length
    return said.slice(0, at) + ' '.repeat(way.length) + said.slice(at + way.length)
  })
