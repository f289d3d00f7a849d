/**
 * Every refusal of the API, as a stable code with its HTTP status and the sentence a resident reads.
 * RFC 9457 problem+json carries the code; the compiler keeps both columns complete.
 */
export const PROBLEMS = {
  invalid_input: { status: 400, sentence: '填写的内容有误，请看提示改一下。' },
  malformed_json: { status: 400, sentence: '发送的内容不完整，请再试一次。' },
  swapped_coordinates: { status: 400, sentence: '经度和纬度写反了。' },
  invalid_cursor: { status: 400, sentence: '这一页已经过期，请从头再看。' },
  not_found: { status: 404, sentence: '没有找到这个页面。' },
  station_not_found: { status: 404, sentence: '没有找到这个地方，可能已经撤了。' },
  receipt_not_found: { status: 404, sentence: '没有这个单号。请对照单子再写一遍。' },
  receipt_misspelt: { status: 400, sentence: '单号写错了一位，请对照单子再写一遍。' },
  basemap_not_offered: { status: 404, sentence: '这里不提供自绘底图。' },
  method_not_allowed: { status: 405, sentence: '不能这样操作。' },
  request_timeout: { status: 408, sentence: '网络太慢，请再试一次。' },
  body_too_large: { status: 413, sentence: '内容太长，请删短一些。' },
  uri_too_long: { status: 414, sentence: '搜索的字太多，请写短一些。' },
  unsupported_media_type: { status: 415, sentence: '发送的格式不对。' },
  idempotency_conflict: { status: 409, sentence: '这份内容已经送过，而且和这次不一样。' },
  too_many_requests: { status: 429, sentence: '点得太快了，请过一会儿再试。' },
  headers_too_large: { status: 431, sentence: '请求头太长。' },
  bad_request: { status: 400, sentence: '请求看不懂，请再试一次。' },
  busy: { status: 503, sentence: '现在人多，请过几秒再试。' },
  internal: { status: 500, sentence: '服务器没有回应，不是您的手机坏了。' },
} as const satisfies Record<string, { status: number; sentence: string }>

export type ProblemCode = keyof typeof PROBLEMS
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[]
