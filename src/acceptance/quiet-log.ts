/** Longitudes and latitudes in and around the county with three or more decimals: 0.001° is a hundred metres. */
const POSITION = /(?<![\d.])(?:1(?:09|10|11|12)|3[4567])\.\d{3,}/

/** Lines of a server's log that tell where somebody was, or hold one of the words that residents typed. */
export function tellingLines(log: readonly string[], canaries: readonly string[]): string[] {
  return log.filter((line) => POSITION.test(line) || canaries.some((canary) => line.includes(canary) || line.includes(encodeURIComponent(canary))))
}
