/** Lets the device's own voice speak, at the pace the person chose. */
import { speechPace, speechRates } from '../../lib/speech-pace.ts'
import type { Voice } from './read-aloud.ts'

/** @param chosen a Vietnamese voice of the device */
export const createDeviceVoice = (chosen: SpeechSynthesisVoice): Voice => {
  // A browser lets go of an utterance that nobody holds, and its end is then never told.
  let held: SpeechSynthesisUtterance | undefined
  return {
    say(text, onEnd, onFail) {
      held = new SpeechSynthesisUtterance(text)
      held.voice = chosen
      held.lang = chosen.lang
      held.rate = speechRates[speechPace.get()]
      held.addEventListener('end', onEnd)
      held.addEventListener('error', onFail)
      window.speechSynthesis.speak(held)
    },
    hush() {
      window.speechSynthesis.cancel()
      held = undefined
    },
  }
}
