/** Whether a message is Chinese: more than a name or two in it ("remove anyone with a 信用快贷") is written in Chinese letters. */
export const mostlyHan = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 && han * 3 > (text.match(/[a-z]/gi)?.length ?? 0)
}
