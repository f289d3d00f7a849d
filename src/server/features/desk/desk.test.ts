import { Compile } from 'typebox/compile'
import { Receipt, ReceiptAnswer } from '@/contract/desk'
import type { StationAnswer } from '@/contract/circle'
import { CommandFault } from '@/server/command-words'
import { expectProblem, MONDAY_MORNING, startTestApp, type TestApp } from '@/server/test/test-app'
import { runDeskCommand } from './desk-command'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

let server: TestApp
beforeAll(async () => { server = await startTestApp() })
afterAll(() => server.close())

const post = (url: string, payload: object) => server.app.inject({ method: 'POST', url: `/api/v1${url}`, payload })
const read = (receipt: string) => server.app.inject({ method: 'GET', url: `/api/v1/receipts/${encodeURIComponent(receipt)}` })
const draft = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const desk = async (...words: string[]) => {
  const lines: string[] = []
  await runDeskCommand(words, { db: server.db, nowMs: MONDAY_MORNING + 3_600_000, print: (line) => lines.push(line) })
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
const complain = async (n: number, text = '字太小了') => (await post('/complaints', { draftId: draft(n), kind: 'suggestion', text })).json<Receipt>().receipt

describe('a complaint or suggestion', () => {
  test('gets a receipt; a retry gets the same one, and other words under the same draft are a conflict', async () => {
    const first = await post('/complaints', { draftId: draft(1), kind: 'complaint', text: ' 打不通电话\r\n' })
    expect([first.statusCode, Compile(Receipt).Check(first.json())]).toEqual([201, true])
    const retry = await post('/complaints', { draftId: draft(1), kind: 'complaint', text: '打不通电话' })
    expect([retry.statusCode, retry.json()]).toEqual([200, first.json()])
    expectProblem(await post('/complaints', { draftId: draft(1), kind: 'complaint', text: '别的' }), 409, 'idempotency_conflict')
    expect(await server.db.selectFrom('complaint').select('text').where('draft_id', '=', draft(1)).execute()).toEqual([{ text: '打不通电话' }])
  })

  test('needs words, a known kind and no more than 500 characters', async () => {
    for (const body of [{ kind: 'complaint', text: '  \n ' }, { kind: 'praise', text: '好' }, { kind: 'suggestion', text: '字'.repeat(501) }, { kind: 'suggestion' }]) {
      expectProblem(await post('/complaints', { draftId: draft(2), ...body }), 400, 'invalid_input')
    }
  })

  test('is read with its code, typed with or without hyphens, in small letters, with O for 0', async () => {
    const receipt = await complain(3)
    const answer = await read(receipt)
    expect(Compile(ReceiptAnswer).Errors(answer.json())).toEqual([])
    expect(answer.json()).toMatchObject({ receipt, kind: 'suggestion', station: null, text: '字太小了', receivedAt: '2026-11-23T10:24:00+08:00', outcome: null, answer: null })
    expect(answer.headers['cache-control']).toBe('no-store')
    for (const typed of [receipt.replace(/-/g, ''), receipt.toLowerCase(), receipt.replace(/0/g, 'O').replace(/1/g, 'l')]) {
      expect((await read(typed)).json()).toEqual(answer.json())
    }
  })

  test('with one wrong character is told to be misspelt, an unknown code not to be there', async () => {
    const receipt = await complain(4)
    const wrong = `${receipt.startsWith('A') ? 'B' : 'A'}${receipt.slice(1)}`
    expectProblem(await read(wrong), 400, 'receipt_misspelt')
    expectProblem(await read('00000-00000-00000'), 404, 'receipt_not_found')
  })
})

describe('the desk', () => {
  test('lists what waits, oldest first, and shows the answer to whoever has the code', async () => {
    const receipt = await complain(5)
    expect((await desk('list')).map((it) => it.receipt)).toContain(receipt)
    await desk('answer', receipt, 'answered', '下个版本加大', '--by', '临猗县民政局')
    expect((await desk('list')).map((it) => it.receipt)).not.toContain(receipt)
    expect((await desk('list', '--all', 'yes')).map((it) => it.receipt)).toContain(receipt)
    expect((await read(receipt)).json()).toMatchObject({ outcome: 'answered', answer: '下个版本加大', answeredBy: '临猗县民政局', answeredAt: '2026-11-23T11:24:00+08:00' })
  })

  test('answers a report of a wrong fact as 已更正 or 无误, once', async () => {
    const station = server.stations[7]!
    const { receipt } = (await post(`/stations/${station.id}/corrections`, { draftId: draft(6), kind: 'phone', text: '换号了' })).json<Receipt>()
    await expect(desk('answer', receipt, 'answered', '好', '--by', '猗氏镇')).rejects.toThrow(/corrected or confirmed/)
    await expect(desk('answer', receipt, 'confirmed', '--by', '猗氏镇')).rejects.toThrow(/Expected words/)
    await expect(desk('answer', receipt, 'corrected')).rejects.toThrow(/--by/)
    await desk('answer', receipt, 'corrected', '--by', '猗氏镇便民服务中心')
    expect((await read(receipt)).json()).toMatchObject({ kind: 'correction', station: { id: station.id, name: station.name }, wrong: 'phone', outcome: 'corrected', answer: null })
    await expect(desk('answer', receipt, 'confirmed', '其实没错', '--by', '猗氏镇')).rejects.toThrow(/not replaced/)
  })

  test('puts a station right, and the running server takes it up', async () => {
    const { id } = server.stations[9]!
    const station = async () => (await server.app.inject({ method: 'GET', url: `/api/v1/stations/${id}` })).json<StationAnswer>()
    expect(await server.refresh()).toBe(false)
    const hours = JSON.stringify({ week: Array.from({ length: 7 }, () => [{ opens: 480, closes: 1080 }]) })
    await desk('station', id, '--phone', '0359-4022222', '--address', '新建街 1 号', '--status', 'paused', '--hours', hours, '--by', '猗氏镇')
    expect(await server.refresh()).toBe(true)
    expect(await station()).toMatchObject({ phone: '0359-4022222', dialable: true, address: '新建街 1 号', status: 'paused', openNow: false, verifiedOn: '2026-11-23', verifiedBy: '猗氏镇' })
    expect(await server.refresh()).toBe(false)
    await desk('station', id, '--phone', 'none', '--status', 'open', '--hours', 'none', '--by', '猗氏镇')
    await server.refresh()
    expect(await station()).toMatchObject({ phone: null, hours: null, openNow: null })
  })

  test.each([
    [['nothing']], [['show', 'abc']], [['show', '00000-00000-00000']], [['station', 'none', '--by', '镇']], [['station', 'x', '--status', 'shut', '--by', '镇']],
    [['station', 'x', '--hours', '{"week":[]}', '--by', '镇']], [['station', 'x', '--hours', '{', '--by', '镇']], [['station', 'x', '--position', '35,110.5,1', '--by', '镇']],
  ])('says what is wrong with %j', async (words) => {
    await expect(desk(...words)).rejects.toThrow(CommandFault)
  })
})
