import { PRIVACY_NOTICE } from '@/client/session/consent'

/** One thing that is used, for one purpose. */
export interface Purpose {
  readonly what: string
  readonly why: string
  /** Where it lies and for how long. */
  readonly kept: string
  /** What it rests on, and the way without it. */
  readonly basis: string
}

export interface PrivacyNotice {
  readonly version: number
  /** Day it came into force. */
  readonly date: string
  readonly purposes: readonly Purpose[]
  readonly notDone: readonly string[]
  readonly rights: string
}

/**
 * The privacy notice, as data. Whoever changes a word of it gives PRIVACY_NOTICE (client/session/consent.ts) a new version
 * and date: residents are then asked again before their next position. A test holds words and version together.
 */
export const NOTICE: PrivacyNotice = {
  ...PRIVACY_NOTICE,
  purposes: [
    {
      what: '位置',
      why: '只在您点定位的时候问手机一次，只取到小数点后四位（约 10 米），用来算一刻钟走得到哪里。',
      kept: '服务器算完就丢，不存，也不写进日志。上次算出的圈存在您手机里，没有网络时看。',
      basis: '您同意才用。不同意就选村名，什么都看得到。',
    },
    {
      what: '您写的报错、投诉和建议',
      why: '用来核对、更正和答复。',
      kept: '服务器存下您写的文字、选的类别和送到的时间，不存是谁写的。存多久由运营单位定，现在不会自动删。',
      basis: '您自己写、自己送。要删，打运营单位电话，报单号。',
    },
    {
      what: '网络地址（IP）',
      why: '用来挡住机器一秒钟问几百次。',
      kept: '只在服务器内存里记一分钟，不存，也不写进日志。',
      basis: '不这样做，别人就用不了。',
    },
    {
      what: '看地图',
      why: '底图是别家画的：微信里是腾讯地图，网页上配了的话是天地图。',
      kept: '它们知道您在看哪一片地图，和任何网站一样看得到网络地址。我们不把您的位置交给它们。',
      basis: '不想看地图，用列表。',
    },
    {
      what: '手机里存的',
      why: '选的村、快慢、长辈版和字号、草稿、没送出的、单号、上次的圈、村名和类别的名单。',
      kept: '只在这台手机里，不上传。没送出的除外，有网就送。',
      basis: '不想存，点下面的清空。',
    },
  ],
  notDone: [
    '不用登录，不要姓名、手机号、身份证号、密码',
    '不记您去过哪里，不画轨迹',
    '不打卡、不积分、不排名',
    '没有广告，不卖东西，不装别家的统计程序',
    '转给朋友的卡片只写站名或村名，从不写您的位置',
  ],
  rights: '想知道存了您什么、想改、想删，打运营单位电话，或写投诉建议。',
}
