/** Characters as a reader counts them: rare ones of village names take two units of a string each. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length

/** How many are allowed, how many there are, how many to delete; null when it fits. */
export function tooLongWords(text: string, max: number): string | null {
  const length = lengthOf(text)
  return length > max ? `最多 ${max} 字，现在 ${length} 字，删 ${length - max} 个字就行。` : null
}
