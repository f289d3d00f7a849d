import type { CircleStation, StationAnswer } from '@/contract/circle'
import { metersWords, openingDetail, openingHeadline, reachWords, wholeMinutes } from '../words'
import type { ShownCircle } from '../store'
import { originWords } from '../origin'

/** How many of a list are read before one is sent to the screen. */
const MOST = 8

const spokenStation = ({ name, minutes, openNow }: CircleStation): string =>
  `${name}，走 ${wholeMinutes(minutes)} 分钟，${openingHeadline({ openNow })}。`

/** From where, how many, and the first few of `stations` in the order they stand on the screen. */
export function circleAloud({ origin, answer }: ShownCircle, stations: readonly CircleStation[], most = MOST): string {
  const from = `从${originWords(origin, answer.origin.village)}出发，`
  const rest = stations.length > most ? `还有 ${stations.length - most} 处，在屏幕上看。` : ''
  return `${from}${reachWords(answer.pace, answer.stations.length)}。${stations.slice(0, most).map(spokenStation).join('')}${rest}`
}

/** What one comes to a station's page for: how far, whether open, where, the number. */
export function stationAloud(station: StationAnswer, near: Pick<CircleStation, 'minutes' | 'meters'> | null, nowMs: number): string {
  const walk = near ? `走 ${wholeMinutes(near.minutes)} 分钟，${metersWords(near.meters)}。` : ''
  const detail = openingDetail(station, nowMs)
  const opening = `${openingHeadline(station)}${detail === '' ? '' : `，${detail}`}。`
  const phone = station.phone !== null && station.dialable ? `电话 ${station.phone}。` : ''
  return `${station.name}${station.synthetic ? '，演示数据' : ''}。${walk}${opening}地址：${station.address}。${phone}`
}
