import type { PageStack } from '../page-stack'
import type { Shell } from '../shell'

/** What functions of wx need of the client around them. */
export interface Client {
  readonly stack: PageStack
  readonly shell: Shell
  readonly launch: { readonly path: string; readonly query: Record<string, string>; readonly scene: number }
}

export type Apis = Record<string, unknown>
