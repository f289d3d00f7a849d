import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getLunarDate, getSolarTermsInRange } from 'chinese-days'
import { addDays } from '@/domain/calendar/china-day'
import type { CalendarData, CalendarYear, LunarMonthStart } from '@/domain/calendar/work-calendar'

/*
 * Run once a year, after the State Council's notice (usually in November) has reached the package:
 *   npm i -E chinese-days@latest && npx tsx src/server/seed/make-calendar.ts > seeds/calendar.json
 */

type Notice = { holidays: Record<string, string>; workdays: Record<string, string> }

const FIRST_YEAR = 2024
const LAST_YEAR = 2035
const SOURCE = '国务院办公厅历年“部分节假日安排的通知”，经 chinese-days 1.5.7 (MIT) 的数据转写；announced 为 false 的年份尚未公布，'
  + '只列《全国年节及纪念日放假办法》(2024-11-10 修订) 的法定日；农历月首由 chinese-days 的农历函数算出'

/** The years' notices and lunar months of the installed chinese-days. */
export function makeCalendar(): CalendarData {
  const require = createRequire(__filename)
  const notice = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as Notice
  const days = daysFrom(`${FIRST_YEAR}-01-01`, `${LAST_YEAR + 1}-03-01`)
  const lunarMonths = days.flatMap((day): LunarMonthStart[] => {
    const lunar = getLunarDate(day)
    return lunar.lunarDay === 1 ? [[day, lunar.lunarMon, lunar.isLeap ? 1 : 0]] : []
  })
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => yearOf(FIRST_YEAR + i, notice))
  return { source: SOURCE, years, lunarMonths }
}

function yearOf(year: number, notice: Notice): CalendarYear {
  const ofYear = (table: Record<string, string>) => Object.fromEntries(
    Object.entries(table).filter(([day]) => day.startsWith(String(year))).sort()
      .map(([day, name]) => [day, name.split(',')[1] ?? name]),
  )
  const holidays = ofYear(notice.holidays)
  if (Object.keys(holidays).length > 0) return { year, announced: true, holidays, makeupDays: ofYear(notice.workdays) }
  return { year, announced: false, holidays: statutoryDays(year), makeupDays: {} }
}

/** 全国年节及纪念日放假办法, article 2: thirteen days. A statutory day on a weekend is made up for; when, only the notice says. */
function statutoryDays(year: number): Record<string, string> {
  const lunar = (month: number, day: number) => daysFrom(`${year}-01-01`, `${year}-12-31`)
    .filter((it) => { const l = getLunarDate(it); return l.lunarMon === month && l.lunarDay === day && !l.isLeap })
    .map((it) => [it] as const)
  const newYear = lunar(1, 1).map(([day]) => day)
  const qingming = getSolarTermsInRange(`${year}-04-01`, `${year}-04-10`).filter((it) => it.term === 'pure_brightness' && it.index === 1)
  return Object.fromEntries([
    [`${year}-01-01`, '元旦'],
    ...newYear.flatMap((day) => [-1, 0, 1, 2].map((n) => [addDays(day, n), '春节'])),
    ...qingming.map((it) => [it.date, '清明']),
    ...[1, 2].map((n) => [`${year}-05-0${n}`, '劳动节']),
    ...lunar(5, 5).map(([day]) => [day, '端午']),
    ...lunar(8, 15).map(([day]) => [day, '中秋']),
    ...[1, 2, 3].map((n) => [`${year}-10-0${n}`, '国庆节']),
  ].sort())
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

if (process.argv[1]?.endsWith('make-calendar.ts') === true) {
  const { source, years, lunarMonths } = makeCalendar()
  const lines = (items: readonly unknown[]) => items.map((it) => `    ${JSON.stringify(it)}`).join(',\n')
  process.stdout.write(`{\n  "source": ${JSON.stringify(source)},\n  "years": [\n${lines(years)}\n  ],\n  "lunarMonths": [\n${lines(lunarMonths)}\n  ]\n}\n`)
}
