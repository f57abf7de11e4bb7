/** 有代发工资的最好，不过不作硬性要求; "payroll customers would be nice, but that's not a requirement". */
const wishes = [
  /(?<=^|[，,。；;！!？?\n：:])[^，,。；;！!？?\n：:]{2,24}(?:的)?(?:(?:就|则|那)?(?:最好|更好|更佳|优先|加分|算加分项?)|(?:优先|最好)考虑)(?:了)?[，,；;]?(?:但|不过|只是|可)?(?:也)?(?:不(?:作|做|是|算)?(?:硬性|必须|强制|必要|刚性)?的?(?:要求|条件|强求|勉强|必须)|没有也(?:行|可以|没关系|不要紧|无妨)|不强求|不勉强|可有可无)/gu,
  /(?<=^|[.;!?:\n]\s*)[^.;!?:\n]{3,80}? (?:would be|is|are|'s|would also be) (?:nice|great|good|lovely|ideal|welcome|a plus|a bonus|nice to have|preferable|preferred)(?: to have)?,? (?:but|though|although|just)(?: (?:it's|it is|that's|that is|they're|they are|this is|by))? (?:not|no) (?:a |an )?(?:hard |strict |real )?(?:requirement|required|necessary|essential|a must|must|mandatory|condition|compulsory|means required|needed)/gi,
]

/** A message less what would be liked but is said to be no condition, blanks where it stood, and what that was. */
export const withoutUnboundWishes = (text: string): { rest: string; wishes: string[] } => {
  const gone: string[] = []
  const rest = wishes.reduce(
    (said, pattern) =>
      said.replace(pattern, (wish) => {
        gone.push(wish.trim())
        return ' '.repeat(wish.length)
      }),
    text,
  )
  return { rest, wishes: gone }
}
