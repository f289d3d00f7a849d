import { request } from '@/client/platform/request'
import type { Call, Reply } from '@/client/platform/request.types'
import { IDLE } from '@/client/api/fetched'
import { anApp, someCategories, someDivisions } from '@/client/test-circle'
import { loadReference, useReference } from './reference'

jest.mock('@/client/platform/request')
const asked = jest.mocked(request)
const BODIES = { '/app': anApp(), '/categories': someCategories(), '/divisions': someDivisions() }
const serve = async ({ url }: Call): Promise<Reply> => {
  const body = Object.entries(BODIES).find(([path]) => url.includes(path))?.[1]
  return { status: 200, headers: { etag: '"1"' }, body }
}

beforeEach(() => {
  localStorage.clear()
  asked.mockReset()
  useReference.setState({ reference: IDLE })
})

test('three answers make the reference, with each category found by its code', async () => {
  asked.mockImplementation(serve)
  const reference = await loadReference()
  expect(reference).toMatchObject({ app: anApp(), categories: someCategories(), divisions: someDivisions() })
  expect(reference?.categoryOf.get('MED01')?.shortName).toBe('卫生站')
  expect(useReference.getState().reference).toEqual({ status: 'ready', value: reference })
})
test('pages that ask at once share one question, later ones none', async () => {
  asked.mockImplementation(serve)
  const [a, b] = await Promise.all([loadReference(), loadReference()])
  expect(await loadReference()).toBe(a)
  expect(a).toBe(b)
  expect(asked).toHaveBeenCalledTimes(3)
})
test('one that fails fails the whole, and the next call tries again', async () => {
  asked.mockImplementation(async (call) => (call.url.includes('/divisions') ? { none: 'offline' } : serve(call)))
  expect(await loadReference()).toBeNull()
  expect(useReference.getState().reference).toEqual({ status: 'failed', failure: { kind: 'offline' } })
  asked.mockImplementation(serve)
  expect(await loadReference()).not.toBeNull()
})
test('once fetched it opens without network', async () => {
  asked.mockImplementation(serve)
  await loadReference()
  useReference.setState({ reference: IDLE })
  asked.mockResolvedValue({ none: 'offline' })
  expect(await loadReference()).toMatchObject({ app: anApp() })
})
