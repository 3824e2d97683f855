/** Says what one question of a message is, once it is known what it leans on. */
import type { IntentName, Slots } from './intent.ts'

export interface AskedOne {
  /** The words of this question, as typed. */
  text: string
  intent: IntentName
  slots: Slots
  /** Which page of a list. */
  page: number
}
