import os from 'node:os'

/** What a run promised to hold. */
export interface Bound {
  readonly what: string
  readonly measured: string
  readonly held: boolean
}

export type Row = readonly (string | number)[]

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The smallest value that at least `share` of the values do not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('expected values to take a quantile of, got none')
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The first column reads from the left, figures line up on the right. */
export function sayTable(head: Row, rows: readonly Row[]): void {
  const texts = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)))
  for (const row of texts) say(`  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`.trimEnd())
}

/** Absolute figures belong to a machine; ratios travel. */
export function sayMachine(): void {
  const load = os.loadavg()[0]!.toFixed(2)
  say(`machine: ${os.cpus().length} cores, ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, load before the run ${load}`)
}

/** Says which bounds hold; the answer is the exit code. */
export function sayBounds(bounds: readonly Bound[]): 0 | 1 {
  say('\nbounds')
  for (const { what, measured, held } of bounds) say(`  ${held ? 'held  ' : 'MISSED'}  ${what}: ${measured}`)
  return bounds.every((it) => it.held) ? 0 : 1
}
