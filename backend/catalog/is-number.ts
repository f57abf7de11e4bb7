/** Whether values of this type are counted with. */
export const isNumber = ({ type }: { type: string }): boolean => type === 'integer' || type === 'decimal'
