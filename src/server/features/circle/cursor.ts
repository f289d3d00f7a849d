import { createHash } from 'node:crypto'

/** Where the next page begins: after this item in this order of these filters. */
export interface PagePlace {
  /** How well the item fits the words; kept so that a cursor of another order is told apart. */
  readonly rank: number
  readonly id: string
}

/** Short print of the filters a cursor belongs to, so that it is refused elsewhere. */
export const filterPrint = (filters: unknown): string => createHash('sha256').update(JSON.stringify(filters)).digest('base64url').slice(0, 8)

export const writeCursor = ({ rank, id }: PagePlace, print: string): string => Buffer.from(`${print}.${rank}.${id}`).toString('base64url')

/** null for anything this server did not write for these filters. */
export function readCursor(cursor: string, print: string): PagePlace | null {
  const [, rank, id] = /^[\w-]{8}\.(\d)\.([\w.:-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (rank === undefined || id === undefined) return null
  const place = { rank: Number(rank), id }
  return writeCursor(place, print) === cursor ? place : null
}
