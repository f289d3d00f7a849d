import type { AppAnswer } from '@/contract/platform'
import { hasPlatformGuideline } from '@/client/platform/privacy'
import { Box } from '@/client/ui/base/box'
import { RingHeading } from '@/client/ui/ring-heading'
import { DATA_SOURCES, LICENCES } from '../../../privacy/sources'
import { Row } from './row'

const TARGET = hasPlatformGuideline ? 'weapp' : 'h5'

/** Where the data comes from, what is shipped, which version this is. */
export function Sources({ app }: { app: AppAnswer | null }) {
  return (
    <Box>
      <RingHeading title="数据从哪里来" />
      {app ? <Row title={`道路：${app.network.attribution}`} text={`数据版本 ${app.network.version}`} /> : null}
      <Row title={mapWords(app)} />
      {DATA_SOURCES.map((words) => <Row key={words} title={words} />)}
      <RingHeading title="用到的软件" />
      <Row
        title={LICENCES.filter(({ only }) => only === undefined || only === TARGET).map(({ name, licence }) => `${name}（${licence}）`).join('，')}
        text="字体用您手机自己的，没有另带。"
      />
      <RingHeading title="版本" />
      <Row title={`临猗一刻钟 ${APP_VERSION}`} {...(app ? { text: `服务器 ${app.version}` } : {})} />
    </Box>
  )
}

function mapWords(app: AppAnswer | null): string {
  if (TARGET === 'weapp') return '底图：微信自带的腾讯地图'
  if (app?.map.kind === 'tianditu') return '底图：天地图'
  return app?.map.kind === 'none' ? '底图：没有，只给名单' : '底图：用演示道路自己画的'
}
