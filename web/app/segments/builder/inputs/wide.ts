/** Lists of choices are as wide as their words. */
export const wide = { popupMatchSelectWidth: false } as const
