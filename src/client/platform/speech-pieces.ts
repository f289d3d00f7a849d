/** Characters of one piece; WeChat's plugin takes 1000 bytes, which is 333 Chinese characters. */
const MOST = 120

/** A text cut into pieces that are read one after the other: at full stops, else at commas, else anywhere. */
export function pieces(text: string): string[] {
  const sentences = text.split(/([^。！？；\n]*[。！？；\n])/).map((it) => it.trim()).filter((it) => it !== '')
  return sentences.reduce<string[]>((all, sentence) => [...all, ...cut(sentence)], [])
}

function cut(sentence: string): string[] {
  if (sentence.length <= MOST) return [sentence]
  const comma = sentence.lastIndexOf('，', MOST - 1)
  const at = comma > 0 ? comma + 1 : MOST
  return [sentence.slice(0, at), ...cut(sentence.slice(at))]
}
