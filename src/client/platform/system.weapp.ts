import Taro from '@tarojs/taro'
import { clampTextScale, type SystemLook } from './system.types'

/** WeChat's usual text size in px. */
const USUAL_FONT_SIZE = 16

export function readSystemLook(): SystemLook {
  const frame = Taro.getWindowInfo()
  const app: { theme?: string; fontSizeSetting?: number; fontSizeScaleFactor?: number } = Taro.getAppBaseInfo()
  const button = Taro.getMenuButtonBoundingClientRect()
  return {
    dark: app.theme === 'dark',
    textScale: clampTextScale(app.fontSizeScaleFactor ?? (app.fontSizeSetting ?? USUAL_FONT_SIZE) / USUAL_FONT_SIZE),
    statusBar: frame.statusBarHeight ?? 0,
    menuButton: button ? { top: button.top, height: button.height, left: button.left, fromRight: frame.windowWidth - button.left } : null,
    windowWidth: frame.windowWidth,
    windowHeight: frame.windowHeight,
  }
}

/** Calls back after the theme or the window's size changed. */
export function onSystemLookChange(listener: () => void): void {
  Taro.onThemeChange(listener)
  Taro.onWindowResize(listener)
}
