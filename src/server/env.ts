import path from 'node:path'
import { LOG_LEVELS, type LogLevel } from './http/request-log'

export interface Settings {
  readonly port: number
  readonly host: string
  /** Absolute folder of the database and of the demonstration network. */
  readonly dataDir: string
  /** Absolute path of an imported graph file; null = the demonstration network. */
  readonly networkFile: string | null
  readonly tiandituKey: string | null
  readonly logLevel: LogLevel
  /** Who answers for the service; shown under 关于与隐私. */
  readonly operator: { readonly name: string | null; readonly phone: string | null; readonly filingNumber: string | null; readonly mapNumber: string | null }
  /** Believe X-Forwarded-For, for a server behind a reverse proxy. */
  readonly trustProxy: boolean
  /** Requests to the API per address and minute. Mobile carriers put many people behind one address: keep it generous. */
  readonly ratePerMinute: number
  /** Circles that may wait to be computed before callers are turned away. */
  readonly maxWaiting: number
}

export interface EnvFault {
  readonly name: string
  readonly expected: string
  readonly got: string
  readonly remedy: string
}

interface Reader<T> {
  readonly expected: string
  readonly fallback: T
  readonly example: string
  readonly secret?: boolean
  /** undefined when the text is not as expected */
  read(text: string): T | undefined
}

const wholeNumber = (min: number, max: number, fallback: number): Reader<number> => ({
  expected: `a whole number from ${min} to ${max}`,
  fallback,
  example: String(fallback),
  read: (text) => (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
})

/** A line of text shown to residents as it stands. */
const shownText = (expected: string, example: string, fits: RegExp): Reader<string | null> => ({
  expected, fallback: null, example, read: (text) => (fits.test(text) ? text : undefined),
})

const SCHEMA = {
  PORT: wholeNumber(0, 65535, 3000),
  HOST: { expected: 'a host name or IP address', fallback: '127.0.0.1', example: '0.0.0.0', read: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined) } as Reader<string>,
  DATA_DIR: { expected: 'a folder', fallback: './data', example: './data', read: (text) => (text.includes('\0') ? undefined : text) } as Reader<string>,
  DATABASE_URL: {
    expected: 'to be left out: data is kept in the embedded SQLite database under DATA_DIR', fallback: null, example: '', secret: true, read: () => undefined,
  } as Reader<null>,
  NETWORK_FILE: { expected: 'a graph file made by `npm run network -- import`', fallback: null, example: 'linyi.walk', read: (text) => text } as Reader<string | null>,
  TIANDITU_KEY: {
    expected: 'a browser key of 天地图, 16 to 64 letters and digits', fallback: null, example: '<key>', secret: true, read: (text) => (/^[A-Za-z0-9]{16,64}$/.test(text) ? text : undefined),
  } as Reader<string | null>,
  OPERATOR_NAME: shownText('the name of the unit that answers for the service, 2 to 60 characters', '临猗县民政局', /^.{2,60}$/u),
  OPERATOR_PHONE: shownText('a telephone number', '0359-4022222', /^[0-9][0-9-]{2,19}$/),
  FILING_NUMBER: shownText('the filing number of the program, 4 to 60 characters', '晋ICP备00000000号', /^.{4,60}$/u),
  MAP_NUMBER: shownText('the review number of the base map (审图号), 4 to 60 characters', 'GS(2024)0650号', /^.{4,60}$/u),
  LOG_LEVEL: {
    expected: `one of ${LOG_LEVELS.join(', ')}`, fallback: 'info', example: 'info', read: (text) => LOG_LEVELS.find((level) => level === text),
  } as Reader<LogLevel>,
  TRUST_PROXY: { expected: 'true or false', fallback: false, example: 'true', read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined) } as Reader<boolean>,
  RATE_PER_MINUTE: wholeNumber(1, 100_000_000, 1200),
  MAX_WAITING: wholeNumber(1, 100_000, 200),
}

type Name = keyof typeof SCHEMA

/** Reads all settings at once; relative paths are taken from `root`. An empty value counts as absent. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): { settings: Settings } | { faults: EnvFault[] } {
  const faults: EnvFault[] = []
  const value = <N extends Name>(name: N): (typeof SCHEMA)[N]['fallback'] => {
    const reader = SCHEMA[name] as Reader<(typeof SCHEMA)[N]['fallback']>
    const text = env[name]?.trim() ?? ''
    if (text === '') return reader.fallback
    const read = reader.read(text)
    if (read === undefined) faults.push(faultOf(name, reader, text))
    return read === undefined ? reader.fallback : read
  }
  value('DATABASE_URL')
  const networkFile = value('NETWORK_FILE')
  const settings: Settings = {
    port: value('PORT'),
    host: value('HOST'),
    dataDir: path.resolve(root, value('DATA_DIR')),
    networkFile: networkFile === null ? null : path.resolve(root, networkFile),
    tiandituKey: value('TIANDITU_KEY'),
    operator: { name: value('OPERATOR_NAME'), phone: value('OPERATOR_PHONE'), filingNumber: value('FILING_NUMBER'), mapNumber: value('MAP_NUMBER') },
    logLevel: value('LOG_LEVEL'),
    trustProxy: value('TRUST_PROXY'),
    ratePerMinute: value('RATE_PER_MINUTE'),
    maxWaiting: value('MAX_WAITING'),
  }
  return faults.length > 0 ? { faults } : { settings }
}

function faultOf(name: string, reader: Reader<unknown>, text: string): EnvFault {
  const remedy = reader.example ? `set ${name}=${reader.example} or leave it out` : `unset ${name}`
  return { name, expected: reader.expected, got: reader.secret ? `${text.length} characters (not shown)` : JSON.stringify(text.slice(0, 80)), remedy }
}

export const sayFault = (fault: EnvFault): string => `${fault.name}: expected ${fault.expected}; got ${fault.got}; ${fault.remedy}`
