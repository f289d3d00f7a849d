import type * as look from '@/client/ui/look-store'
import type * as circle from '../store'

/** A new run of the app: all modules anew, the phone's storage as it was. */
function started() {
  jest.resetModules()
  const { setElder } = require('@/client/ui/look-store') as typeof look
  const { useCircle, setPace } = require('../store') as typeof circle
  return { setElder, setPace, pace: () => useCircle.getState().pace }
}

beforeEach(() => localStorage.clear())

test('长辈版 walks slowly, the standard version as usual, at once and after a restart', () => {
  const app = started()
  expect(app.pace()).toBe('standard')
  app.setElder(true)
  expect(app.pace()).toBe('elder')
  expect(started().pace()).toBe('elder')
  app.setElder(false)
  expect(app.pace()).toBe('standard')
})
test('whoever chose another pace in 长辈版 keeps it', () => {
  const app = started()
  app.setElder(true)
  void app.setPace('standard')
  expect(started().pace()).toBe('standard')
})
test('wheels stay wheels whichever version is shown', () => {
  const app = started()
  void app.setPace('wheelchair')
  app.setElder(true)
  expect(app.pace()).toBe('wheelchair')
  app.setElder(false)
  expect(app.pace()).toBe('wheelchair')
})
