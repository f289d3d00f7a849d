import { pieces } from './speech-pieces'

/** Whether this browser can read Chinese aloud. Where it lists its voices, one of them must be Chinese. */
export function canSpeak(): boolean {
  if (typeof window.speechSynthesis === 'undefined' || typeof window.SpeechSynthesisUtterance === 'undefined') return false
  const voices = window.speechSynthesis.getVoices()
  return voices.length === 0 || voices.some(({ lang }) => /^(zh|cmn|yue)/i.test(lang))
}

/** Grows with every start and stop, so that the end of an older text says nothing about a newer one. */
let turn = 0

/** A little slower than usual. */
const RATE = 0.9

/** Reads from the beginning; calls back once it is over, was stopped elsewhere, or failed. */
export function speak(text: string, onOver: () => void): void {
  stopSpeaking()
  const mine = ++turn
  const rest = pieces(text)
  // One sentence after the other: some browsers fall silent in the middle of a long text.
  const next = () => {
    if (mine !== turn) return
    const piece = rest.shift()
    if (piece === undefined) return onOver()
    const utterance = new window.SpeechSynthesisUtterance(piece)
    utterance.lang = 'zh-CN'
    utterance.rate = RATE
    utterance.onend = next
    utterance.onerror = () => { if (mine === turn) onOver() }
    window.speechSynthesis.speak(utterance)
  }
  next()
}

export function stopSpeaking(): void {
  turn += 1
  window.speechSynthesis.cancel()
}
