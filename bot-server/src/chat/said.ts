/** Says what an answer to a message is made of: texts by audience, in order. */
import type { Turn } from '../domain/chat/turn.ts'

/** A list for the secretary, and the question it answers. */
export interface ListForSecretary {
  text: string
  turn: Turn
}

/** What is to be said in the chat of the message, privately to who wrote it, and to the branch's secretary. */
export interface Said {
  here: string[]
  privately: string[]
  toSecretary: ListForSecretary[]
  /** What a notice opens, where the person is reached by one. */
  route: string
  /** The last question that was answered, for a message that leans on it; undefined: none was. */
  turn: Turn | undefined
  /** Whether questions were answered a moment ago already, so that silence is the answer. */
  isRepeat: boolean
}

export const nothing: Said = {
  here: [],
  privately: [],
  toSecretary: [],
  route: '/',
  turn: undefined,
  isRepeat: false,
}

export const said = (text: string): Said => ({ ...nothing, here: [text] })

/** One after the other; what is said of the last question counts. */
export const both = (first: Said, second: Said): Said => ({
  here: [...first.here, ...second.here],
  privately: [...first.privately, ...second.privately],
  toSecretary: [...first.toSecretary, ...second.toSecretary],
  route: second.privately.length > 0 ? second.route : first.route,
  turn: second.turn ?? first.turn,
  isRepeat: first.isRepeat || second.isRepeat,
})
