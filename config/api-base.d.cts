export interface ApiBase {
  readonly base: string
  readonly note: string | null
}
export function apiBase(target: 'h5' | 'weapp', production: boolean, env: Readonly<Record<string, string | undefined>>): ApiBase
