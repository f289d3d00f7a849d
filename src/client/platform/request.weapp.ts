import Taro from '@tarojs/taro'
import { REQUEST_TIMEOUT_MS, type Call, type NoReply, type Reply } from './request.types'

/** WeChat: resolves always, never throws. */
export async function request(call: Call): Promise<Reply | NoReply> {
  try {
    const got = await Taro.request({
      method: call.method,
      url: call.url,
      timeout: REQUEST_TIMEOUT_MS,
      dataType: 'json',
      header: { accept: 'application/json, application/problem+json', ...call.headers, ...(call.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(call.body === undefined ? {} : { data: call.body }),
    })
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(got.header ?? {})) headers[name.toLowerCase()] = String(value)
    return { status: got.statusCode, headers, body: got.data }
  } catch (reason) {
    return { none: /timeout/i.test(messageOf(reason)) ? 'timeout' : 'offline' }
  }
}

const messageOf = (reason: unknown): string =>
  typeof reason === 'object' && reason !== null && 'errMsg' in reason ? String(reason.errMsg) : String(reason)
