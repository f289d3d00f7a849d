/** A version-4 UUID. Chance only has to make drafts differ; it guards nothing. */
export function newUuid(random: () => number = Math.random): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(random() * 16)
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16)
  })
}
