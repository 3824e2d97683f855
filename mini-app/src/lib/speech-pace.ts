/** Remembers how fast this person likes to be read to. */
import type { SpeechPace } from '@quan-triet/shared/i18n/vi/app-display'
import { keptValue } from './kept-value.ts'

export const speechPace = keptValue<SpeechPace>('speech-pace', 'vua')

/** Of the voice's own pace, which most older listeners find hurried. */
export const speechRates: Record<SpeechPace, number> = { cham: 0.7, vua: 0.9, nhanh: 1.2 }
