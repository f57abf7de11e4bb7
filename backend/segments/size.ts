export const maxDepth = 30
export const maxRules = 1000

/** How many rules a plain value holds and how deep they nest, counted without recursion so that any depth can be refused. */
export const sizeOf = (root: unknown): { rules: number; depth: number } => {
  const waiting = [{ value: root, above: 0 }]
  let [rules, depth] = [0, 0]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, above } = next
    if (typeof value !== 'object' || value === null) continue
    const here = 'kind' in value ? above + 1 : above
    if ('kind' in value) rules++
    depth = Math.max(depth, here)
    for (const child of Object.values(value)) waiting.push({ value: child, above: here })
  }
  return { rules, depth }
}
