import type { AccessFeature } from '@/domain/circle/station'
import type { HoursView, StationAnswer } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Icon } from '@/client/ui/icon'
import { becauseWords, hoursTable, marketWords, sessionsWords } from '../../hours-table'
import { dateWords, fullDateWords, weekdayName } from '@/client/ui/day-words'

const ACCESS_WORDS: Readonly<Record<AccessFeature, { yes: string; no: string }>> = {
  ramp: { yes: '有坡道，轮椅能进', no: '没有坡道' },
  accessibleToilet: { yes: '有无障碍厕所', no: '没有无障碍厕所' },
  lowCounter: { yes: '有低位窗口', no: '没有低位窗口' },
  parking: { yes: '有停车位', no: '没有停车位' },
  elderSeat: { yes: '有老人座椅', no: '没有老人座椅' },
  largePrint: { yes: '有大字说明', no: '没有大字说明' },
}

/** Hours, services, access, size, and who checked it when. */
export function StationFacts({ station }: { station: StationAnswer }) {
  return (
    <Box>
      <Hours hours={station.hours} />
      {station.services.length > 0 ? (
        <Box className="station-sec">
          <Box className="label" role="heading" level={2}>能办什么</Box>
          <Box className="quiet">{station.services.join(' · ')}</Box>
        </Box>
      ) : null}
      <Access access={station.access} />
      <Area station={station} />
      <Box className="between station-last">
        <Words className="mini num">{station.verifiedOn ? `${fullDateWords(station.verifiedOn)} ${station.verifiedBy ?? ''}核对过` : '还没有人核对过'}</Words>
        <Tap className="link-tap" label="信息有误，告诉我们" onTap={() => open('/correction', { id: station.id })}>信息有误？</Tap>
      </Box>
    </Box>
  )
}

function Hours({ hours }: { hours: HoursView | null }) {
  if (hours === null) {
    return <Box className="station-sec"><Box className="label" role="heading" level={2}>开门时间</Box><Box className="quiet">没有登记。去之前先打个电话。</Box></Box>
  }
  const because = becauseWords(hours.today.because)
  return (
    <Box className="station-sec">
      <Box className="label" role="heading" level={2}>开门时间</Box>
      {hoursTable(hours).map((line) => (
        <Box key={line.days} className={line.today ? 'station-hours strong' : 'station-hours'}>
          <Box className="station-days">{line.days}</Box>
          <Box className="grow num">{line.hours.split('　').map((session) => <Words key={session} className="station-session">{session}</Words>)}</Box>
        </Box>
      ))}
      {because ? <Box className="small">{because}</Box> : null}
      {hours.onHolidays === 'closed' ? <Box className="small">节假日休息</Box> : null}
      {hours.market ? (
        <Box className="station-market num">
          <Icon name="calendar-event" size="s" />
          <Words className="grow">集日 {marketWords(hours.market)}，{sessionsWords(hours.market.sessions)}。接下来：{hours.market.nextDays.map((day) => `${dateWords(day)}（${weekdayName(day)}）`).join('、')}</Words>
        </Box>
      ) : null}
    </Box>
  )
}

function Access({ access }: { access: StationAnswer['access'] }) {
  const known = (Object.keys(ACCESS_WORDS) as AccessFeature[]).filter((feature) => access[feature] !== null)
  return (
    <Box className="station-sec">
      <Box className="label" role="heading" level={2}>方便不方便</Box>
      {known.length === 0 ? <Box className="quiet">没有登记。</Box> : (
        <Box className="station-access">
          {known.map((feature) => (
            <Box key={feature} className={access[feature] ? 'station-has' : 'station-has quiet'}>
              <Icon name={access[feature] ? 'check' : 'x'} size="s" />
              <Words className="grow">{access[feature] ? ACCESS_WORDS[feature].yes : ACCESS_WORDS[feature].no}</Words>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

function Area({ station: { areaSquareMeters, activitySquareMeters } }: { station: StationAnswer }) {
  if (areaSquareMeters === null) return null
  const activity = activitySquareMeters === null ? '' : `，其中活动的地方 ${activitySquareMeters} 平方米`
  return <Box className="station-sec"><Box className="label" role="heading" level={2}>多大</Box><Box className="quiet num">{areaSquareMeters} 平方米{activity}</Box></Box>
}
