/** "Drop the balance threshold to 1,500": what is dropped to a number is made lower, not given up. As long as it was typed. */
export const cutForDropped = (text: string): string =>
  text.replace(
    /(?<![a-z])(drop)(?=(?: (?!and |or |all |any |every)[a-z'-]+){1,6} (?:down )?to (?:about |around |at least |only |just )?(?:€|£|\$|¥|eur |usd |cny )?\d)/gi,
    'cut ',
  )
