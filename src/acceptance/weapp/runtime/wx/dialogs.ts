import { call, numberOf, Refusal, wordsOf } from '../call'
import { ask, hideToast, showToast } from '../overlay'
import type { Apis } from './client'

const TOAST_MS = 1500
const MAX_SHEET_ITEMS = 6

/** Toasts, dialogs, action sheets. */
export function dialogApis(): Apis {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    hideToast()
  }
  return {
    showToast: call('showToast', ({ title, duration, mask }) => {
      clearTimeout(timer)
      showToast(wordsOf(title), 'status', mask === true)
      timer = setTimeout(hideToast, numberOf(duration, TOAST_MS))
    }),
    hideToast: call('hideToast', hide),
    showLoading: call('showLoading', ({ title, mask }) => {
      clearTimeout(timer)
      showToast(wordsOf(title), 'progressbar', mask === true)
    }),
    hideLoading: call('hideLoading', hide),
    showModal: call('showModal', async ({ title, content, showCancel = true, confirmText, cancelText, editable, placeholderText }) => {
      const field = document.createElement('textarea')
      field.className = 'wx-dialog-field'
      field.placeholder = wordsOf(placeholderText)
      field.value = wordsOf(content)
      field.setAttribute('aria-label', wordsOf(placeholderText, wordsOf(title)))
      const cancel = showCancel === true ? [{ words: wordsOf(cancelText, '取消'), value: false }] : []
      const confirm = (await ask(wordsOf(title), [editable === true ? field : wordsOf(content)], [...cancel, { words: wordsOf(confirmText, '确定'), value: true, main: true }])) === true
      return { confirm, cancel: !confirm, content: editable === true ? field.value : null }
    }),
    showActionSheet: call('showActionSheet', async ({ itemList, alertText }) => {
      if (!Array.isArray(itemList) || itemList.length === 0) throw new Refusal('parameter error: parameter.itemList should have at least 1 item;')
      if (itemList.length > MAX_SHEET_ITEMS) throw new Refusal('parameter error: itemList should not be large than 6')
      const tapIndex = await ask(wordsOf(alertText), [], [...itemList.map((words: unknown, value) => ({ words: wordsOf(words), value })), { words: '取消', value: -1 }], true)
      if (tapIndex === null || tapIndex < 0) throw new Refusal('cancel')
      return { tapIndex }
    }),
  }
}
