import { chinaMoment, formatInstant } from '@/domain/calendar/china-day'
import { hoursProblems, type OpeningHours } from '@/domain/circle/opening-hours'
import { STATION_STATUSES } from '@/domain/circle/station'
import { isReceipt, spellReceipt } from '@/domain/desk/receipt'
import { ANSWER_TEXT_MAX, answerNeedsText, outcomesOf } from '@/domain/desk/report'
import { CommandFault, readPosition, readWords, type CommandWords } from '@/server/command-words'
import type { Store } from '@/server/db/tables'
import { answerReport, changeStation, findReport, listReports, type ReportRecord, type StationChange } from './repository'

export interface DeskCommand {
  readonly db: Store
  readonly nowMs: number
  print(line: string): void
}

const USAGE = [
  'list [--all yes]                      what waits for an answer, oldest first',
  'show <receipt>',
  'answer <receipt> corrected|confirmed|answered [words] --by <office>',
  'station <id> --by <office> [--phone <number>|none] [--address <text>] [--status open|paused|planned|closed] [--position <lng,lat>] [--hours <json>|none]',
].map((line) => `  npm run -s desk -- ${line}`).join('\n')

/** Answers reports and puts stations right: one JSON object a line. @throws CommandFault */
export async function runDeskCommand(words: readonly string[], desk: DeskCommand): Promise<void> {
  const read = readWords(words)
  switch (read.verb) {
    case 'list': return (await listReports(desk.db, { unanswered: !read.options.has('all') })).forEach((report) => desk.print(JSON.stringify(shown(report))))
    case 'show': return desk.print(JSON.stringify(shown(await reportOf(desk.db, read.rest[0]))))
    case 'answer': return answer(read, desk)
    case 'station': return station(read, desk)
    default: throw new CommandFault(`Expected one of list, show, answer, station; got ${JSON.stringify(read.verb)}. Usage:\n${USAGE}`)
  }
}

const shown = (report: ReportRecord) => ({
  ...report,
  receivedAt: formatInstant(Date.parse(report.receivedAt)),
  answeredAt: report.answeredAt === null ? null : formatInstant(Date.parse(report.answeredAt)),
})

async function reportOf(db: Store, typed = ''): Promise<ReportRecord> {
  const receipt = spellReceipt(typed)
  if (!isReceipt(receipt)) throw new CommandFault(`Expected a receipt code such as 7K3QM-9XW2T-4HBCR; got ${JSON.stringify(typed)}. Compare it with npm run -s desk -- list`)
  const report = await findReport(db, receipt)
  if (!report) throw new CommandFault(`No report has the receipt ${receipt}. See npm run -s desk -- list --all yes`)
  return report
}

function officeOf({ options }: CommandWords): string {
  const by = options.get('by')?.trim() ?? ''
  if (by === '') throw new CommandFault('Expected --by <office>, the unit that residents will read, such as --by 猗氏镇便民服务中心; got none.')
  return by
}

async function answer(read: CommandWords, desk: DeskCommand): Promise<void> {
  const [typed, word, ...rest] = read.rest
  const by = officeOf(read)
  const report = await reportOf(desk.db, typed)
  const allowed = outcomesOf(report.kind)
  const outcome = allowed.find((it) => it === word)
  if (!outcome) throw new CommandFault(`Expected ${allowed.join(' or ')} for a ${report.kind}; got ${JSON.stringify(word)}.`)
  const text = rest.join(' ').trim()
  if (text === '' && answerNeedsText(outcome)) throw new CommandFault(`Expected words for the resident after ${outcome}; got none.`)
  if (text.length > ANSWER_TEXT_MAX) throw new CommandFault(`Expected at most ${ANSWER_TEXT_MAX} characters; got ${text.length}.`)
  const done = await answerReport(desk.db, report.kind, report.receipt, { outcome, answer: text === '' ? null : text, answeredAt: new Date(desk.nowMs).toISOString(), answeredBy: by })
  if (!done) throw new CommandFault(`${report.receipt} was answered on ${report.answeredAt}; an answer is not replaced.`)
  desk.print(JSON.stringify(shown(await reportOf(desk.db, report.receipt))))
}

async function station(read: CommandWords, desk: DeskCommand): Promise<void> {
  const [id = ''] = read.rest
  const change: StationChange = {
    ...factsOf(read.options), verifiedOn: chinaMoment(desk.nowMs).day, verifiedBy: officeOf(read),
  }
  if (!(await changeStation(desk.db, id, change))) throw new CommandFault(`No station has the id ${JSON.stringify(id)}. The list of reports names it.`)
  desk.print(JSON.stringify({ station: id, ...change }))
}

function factsOf(options: ReadonlyMap<string, string>): Partial<StationChange> {
  const [phone, address, status, position, hours] = ['phone', 'address', 'status', 'position', 'hours'].map((name) => options.get(name))
  const known = STATION_STATUSES.find((it) => it === status)
  if (status !== undefined && !known) throw new CommandFault(`Expected --status ${STATION_STATUSES.join('|')}; got ${JSON.stringify(status)}.`)
  if (phone !== undefined && phone !== 'none' && !/^[0-9][0-9-]{2,19}$/.test(phone)) throw new CommandFault(`Expected --phone as digits and hyphens, or none; got ${JSON.stringify(phone)}.`)
  return {
    ...(phone === undefined ? {} : { phone: phone === 'none' ? null : phone }),
    ...(address === undefined ? {} : { address }),
    ...(known === undefined ? {} : { status: known }),
    ...(position === undefined ? {} : { position: readPosition(position) }),
    ...(hours === undefined ? {} : { hours: hours === 'none' ? null : readHours(hours) }),
  }
}

function readHours(text: string): OpeningHours {
  let problems: string[]
  try {
    const hours = { seasons: [], onHolidays: 'usual', market: null, ...(JSON.parse(text) as object) } as unknown as OpeningHours
    problems = hoursProblems(hours)
    if (problems.length === 0) return hours
  } catch (error) {
    problems = [(error as Error).message]
  }
  throw new CommandFault(`Expected --hours as {"week":[[{"opens":480,"closes":1080}], … 7 days from Monday, minutes after midnight]}; got: ${problems.join('; ')}`)
}
