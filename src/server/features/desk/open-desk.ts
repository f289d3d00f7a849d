import { makeReceipt } from '@/domain/desk/receipt'
import type { Store } from '@/server/db/tables'
import { findReport, keepComplaint } from './repository'
import type { DeskRoutesDeps } from './routes'

export interface DeskSources {
  readonly db: Store
  readonly clock: () => number
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
}

export const openDesk = ({ db, clock, newId, randomBytes }: DeskSources): DeskRoutesDeps => ({
  complaint: { keep: (complaint) => keepComplaint(db, complaint), clock, newId, newReceipt: () => makeReceipt(randomBytes) },
  findReport: (receipt) => findReport(db, receipt),
})
