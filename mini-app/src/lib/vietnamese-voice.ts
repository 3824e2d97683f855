/** Finds a voice of the device that speaks Vietnamese; many phones name theirs only a while after the start. */
import { useSyncExternalStore } from 'react'

/** Zalo's page on Android has no speech at all, and some browsers have it without a voice. */
const speech = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined

const isVietnamese = ({ lang }: SpeechSynthesisVoice): boolean => /^vi([-_]|$)/i.test(lang)

/** A voice that works without network before one that does not. */
const findVoice = (): SpeechSynthesisVoice | null => {
  const voices = speech()?.getVoices().filter(isVietnamese) ?? []
  return voices.find((voice) => voice.localService) ?? voices[0] ?? null
}

const subscribe = (listener: () => void): (() => void) => {
  const synth = speech()
  synth?.addEventListener?.('voiceschanged', listener)
  return () => synth?.removeEventListener?.('voiceschanged', listener)
}

/** Null where the device has no Vietnamese voice, or not yet. */
export const useVietnameseVoice = (): SpeechSynthesisVoice | null =>
  useSyncExternalStore(subscribe, findVoice)
