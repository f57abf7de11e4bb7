/** The longest message that is taken, in UTF-16 code units after trimming. A leaf: the page checks it before sending. */
export const longestMessage = 8000
