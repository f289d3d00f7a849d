import Taro from '@tarojs/taro'
import { pieces } from './speech-pieces'

/** WeChat's plugin 同声传译, as far as it is used here. */
interface SpeechPlugin {
  textToSpeech(wish: { lang: 'zh_CN'; tts: true; content: string; success(made: { filename: string }): void; fail(): void }): void
}

/** Only in packages built with the plugin. */
export const canSpeak = (): boolean => SPEECH_PLUGIN

let turn = 0
let player: Taro.InnerAudioContext | null = null

/** Reads from the beginning; calls back once it is over, was stopped elsewhere, or failed. */
export function speak(text: string, onOver: () => void): void {
  stopSpeaking()
  if (!SPEECH_PLUGIN) return onOver()
  const mine = ++turn
  const plugin = Taro.requirePlugin('WechatSI') as SpeechPlugin
  const rest = pieces(text)
  const over = () => { if (mine === turn) onOver() }
  const next = () => {
    if (mine !== turn) return
    const content = rest.shift()
    if (content === undefined) return over()
    plugin.textToSpeech({ lang: 'zh_CN', tts: true, content, success: ({ filename }) => { if (mine === turn) play(filename, next, over) }, fail: over })
  }
  next()
}

function play(src: string, onEnd: () => void, onFailed: () => void): void {
  player?.destroy()
  player = Taro.createInnerAudioContext()
  player.onEnded(onEnd)
  player.onError(onFailed)
  player.src = src
  player.play()
}

export function stopSpeaking(): void {
  turn += 1
  player?.destroy()
  player = null
}
