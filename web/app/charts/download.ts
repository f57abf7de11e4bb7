/** Hands a file to the person. */
const offer = (name: string, url: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

export const downloadText = (name: string, text: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  offer(name, url)
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

/** A picture given as a data URL. */
export const downloadPicture = (name: string, url: string): void => offer(name, url)
