import { readEnvironment, sayFault } from './env'

const read = (env: Record<string, string>) => readEnvironment(env, '/srv/app')

test('without any setting the defaults serve the demonstration on this machine only', () => {
  expect(read({})).toEqual({
    settings: {
      port: 3000, host: '127.0.0.1', dataDir: '/srv/app/data', networkFile: null, tiandituKey: null, operator: { name: null, phone: null, filingNumber: null, mapNumber: null }, logLevel: 'info', trustProxy: false, ratePerMinute: 1200, maxWaiting: 200,
    },
  })
})

test('relative paths count from the project, absolute ones stay', () => {
  expect(read({ DATA_DIR: 'store', NETWORK_FILE: '/maps/linyi.walk' })).toMatchObject({ settings: { dataDir: '/srv/app/store', networkFile: '/maps/linyi.walk' } })
})

test('every problem is named at once, with what was expected, what came and what to do', () => {
  const answer = read({ PORT: '70000', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' })
  const said = 'faults' in answer ? answer.faults.map(sayFault) : []
  expect(said).toEqual([
    'PORT: expected a whole number from 0 to 65535; got "70000"; set PORT=3000 or leave it out',
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent; got "loud"; set LOG_LEVEL=info or leave it out',
    'TRUST_PROXY: expected true or false; got "yes"; set TRUST_PROXY=true or leave it out',
  ])
})

test('secrets are never printed', () => {
  const answer = read({ DATABASE_URL: 'postgres://me:hunter2@db/x', TIANDITU_KEY: 'not a key!' })
  const said = 'faults' in answer ? answer.faults.map(sayFault).join('\n') : ''
  expect(said).toContain('DATABASE_URL: expected to be left out')
  expect(said).toContain('TIANDITU_KEY')
  expect(said).not.toMatch(/hunter2|not a key!/)
})
