import type { MarketDays, OpeningHours, Session, Week } from '@/domain/circle/opening-hours'

/** Sessions by weekday or range of weekdays, Monday 1: {"1-5": "08:00-12:00 14:00-18:00", "6": "08:00-12:00"}. */
export type WeekText = Readonly<Record<string, string>>

/** Opening hours as people write them; seasons are days of the year MM-DD. */
export interface HoursText {
  readonly week: WeekText
  readonly seasons?: readonly { readonly from: string; readonly to: string; readonly week: WeekText }[]
  readonly onHolidays: OpeningHours['onHolidays']
  readonly market?: Omit<MarketDays, 'sessions'> & { readonly sessions: string }
}

/** Throws an Error that says what a day or a time should look like. */
export function readHours(text: HoursText): OpeningHours {
  return {
    week: readWeek(text.week),
    seasons: (text.seasons ?? []).map(({ from, to, week }) => ({ from, to, week: readWeek(week) })),
    onHolidays: text.onHolidays,
    market: text.market === undefined ? null : { ...text.market, sessions: readSessions(text.market.sessions) },
  }
}

function readWeek(text: WeekText): Week {
  const week: (readonly Session[])[] = Array.from({ length: 7 }, () => [])
  for (const [days, sessions] of Object.entries(text)) {
    const [, first, last] = /^([1-7])(?:-([1-7]))?$/.exec(days) ?? []
    if (first === undefined) throw new Error(`expected a weekday 1…7 or a range such as 1-5, got ${JSON.stringify(days)}`)
    for (let day = Number(first); day <= Number(last ?? first); day += 1) week[day - 1] = readSessions(sessions)
  }
  return week
}

/** 08:00-12:00 14:00-18:00 */
function readSessions(text: string): Session[] {
  return text.split(' ').filter((it) => it !== '').map((it) => {
    const [, h1, m1, h2, m2] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(it) ?? []
    if (h1 === undefined) throw new Error(`expected HH:MM-HH:MM, got ${JSON.stringify(it)}`)
    return { opens: Number(h1) * 60 + Number(m1), closes: Number(h2) * 60 + Number(m2) }
  })
}
