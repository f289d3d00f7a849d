import { request } from '@/client/platform/request'
import type { Reply } from '@/client/platform/request.types'
import { aStationPage } from '@/client/test-circle'
import { loadStation, useStations } from './station-store'

jest.mock('@/client/platform/request')
const asked = jest.mocked(request)
const reply = (name: string): Reply => ({ status: 200, headers: {}, body: aStationPage({ name }) })
const shown = (id = 'S1') => useStations.getState().byId[id]

beforeEach(() => {
  asked.mockReset()
  useStations.setState({ byId: {} })
})

test('a station is loading until it is there', async () => {
  asked.mockResolvedValueOnce(reply('药店'))
  const coming = loadStation('S1')
  expect(shown()).toEqual({ status: 'loading' })
  await coming
  expect(shown()).toEqual({ status: 'ready', value: aStationPage({ name: '药店' }) })
})
test('two pages asking at once ask the server once', async () => {
  asked.mockResolvedValueOnce(reply('药店'))
  await Promise.all([loadStation('S1'), loadStation('S1')])
  expect(asked).toHaveBeenCalledTimes(1)
})
test('what is there stays while a newer answer is on its way, then gives way to it', async () => {
  asked.mockResolvedValueOnce(reply('旧')).mockResolvedValueOnce(reply('新'))
  await loadStation('S1')
  const coming = loadStation('S1')
  expect(shown()).toMatchObject({ value: { name: '旧' } })
  await coming
  expect(shown()).toMatchObject({ value: { name: '新' } })
})
test('a failure never replaces a good answer', async () => {
  asked.mockResolvedValueOnce(reply('药店')).mockResolvedValueOnce({ none: 'offline' })
  await loadStation('S1')
  await loadStation('S1')
  expect(shown()).toMatchObject({ status: 'ready', value: { name: '药店' } })
})
test('after a failure it can be tried again', async () => {
  asked.mockResolvedValueOnce({ none: 'offline' }).mockResolvedValueOnce(reply('药店'))
  await loadStation('S1')
  expect(shown()).toEqual({ status: 'failed', failure: { kind: 'offline' } })
  await loadStation('S1')
  expect(shown()).toMatchObject({ status: 'ready' })
})
test('stations do not touch each other', async () => {
  asked.mockResolvedValueOnce(reply('药店')).mockResolvedValueOnce({ none: 'timeout' })
  await loadStation('S1')
  await loadStation('S2')
  expect([shown('S1')?.status, shown('S2')?.status]).toEqual(['ready', 'failed'])
})
