import type { ReactNode } from 'react'
import { reportCode, sentenceOf } from '@/client/api/failure'
import type { Fetched } from '@/client/api/fetched'
import { Failed } from './failed'
import { Skeleton } from './skeleton'

interface LoadableProps<T> {
  of: Fetched<T>
  /** What is being waited for: 正在算走得到的地方… */
  loading: string
  /** Headline of a failure: 名单没有打开. */
  failedTitle: string
  /** First half of the number the resident can read out. */
  what: string
  onRetry(): void
  /** Shown instead of `children` when this says the value holds nothing. */
  empty?: { when(value: T): boolean; show: ReactNode }
  /** More ways out of a failure. */
  waysOut?: ReactNode
  children(value: T): ReactNode
}

/** Loading, empty, failed with a retry, ready: one place for all pages. */
export function Loadable<T>({ of, loading, failedTitle, what, onRetry, empty, waysOut, children }: LoadableProps<T>) {
  switch (of.status) {
    case 'idle':
    case 'loading':
      return <Skeleton text={loading} />
    case 'failed':
      return (
        <Failed title={failedTitle} text={sentenceOf(of.failure)} code={reportCode(what, of.failure)} onRetry={onRetry}>
          {waysOut}
        </Failed>
      )
    case 'ready':
      return <>{empty?.when(of.value) ? empty.show : children(of.value)}</>
  }
}
