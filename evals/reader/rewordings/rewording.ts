/** A way to say a request otherwise, that leaves its customers the same; undefined where it has nothing to say otherwise. */
export interface Rewording {
  name: string
  reword(text: string): string | undefined
}

type Replacement = string | ((found: string, ...groups: string[]) => string)

/** Other words for some of its words. */
export const replaced = (name: string, from: RegExp, to: Replacement): Rewording => ({
  name,
  reword: (text) => {
    const said = text.replace(from, to as string)
    return said === text ? undefined : said
  },
})

/** Other words around it. */
export const around = (name: string, reword: (text: string) => string): Rewording => ({ name, reword })
