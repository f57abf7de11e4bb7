/** Text as it is compared: NFKC (full-width forms become plain), one kind of quote and dash, single spaces, lower case. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
