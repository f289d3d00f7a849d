/** What clearing the phone deletes; what cannot be had again stands first. */
export function whatIsCleared({ receipts, unsent }: { readonly receipts: number; readonly unsent: number }): readonly string[] {
  return [
    ...(unsent > 0 ? [`还没送出的 ${unsent} 条，不会再送`] : []),
    ...(receipts > 0 ? [`${receipts} 个单号。还想看答复，先抄下来`] : []),
    '没写完的草稿',
    '选的村、快慢、长辈版和字号',
    '上次的圈，没有网络时就看不到了',
    '用定位的同意',
  ]
}
