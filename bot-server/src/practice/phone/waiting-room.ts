/** Lets a phone wait for what a person does outside it: hold it to a QR code, pick a chat to share into. */

export interface WaitingRoom<Ask, Answer> {
  /** Waits for this person's answer; null when the person closes it or the phone goes away. */
  wait(person: string, ask: Ask, signal: AbortSignal): Promise<Answer | null>
  /** Answers who waits, or the next to wait for this person. */
  answer(person: string, answer: Answer | null): void
  /** Who waits for what. */
  waiting(): { person: string; ask: Ask }[]
}

/** @param onChange called when somebody begins or ends to wait */
export const createWaitingRoom = <Ask, Answer>(onChange: () => void): WaitingRoom<Ask, Answer> => {
  const waiting = new Map<string, { ask: Ask; settle(answer: Answer | null): void }>()
  const prepared = new Map<string, Answer>()
  return {
    wait(person, ask, signal) {
      waiting.get(person)?.settle(null)
      const ready = prepared.get(person)
      if (ready !== undefined) {
        prepared.delete(person)
        return Promise.resolve(ready)
      }
      return new Promise((resolve) => {
        const settle = (answer: Answer | null) => {
          // A request that ended long ago may still report its end.
          if (waiting.get(person)?.settle !== settle) return
          waiting.delete(person)
          resolve(answer)
          onChange()
        }
        signal.addEventListener('abort', () => settle(null), { once: true })
        waiting.set(person, { ask, settle })
        onChange()
      })
    },
    answer(person, answer) {
      const who = waiting.get(person)
      if (who) who.settle(answer)
      else if (answer !== null) prepared.set(person, answer)
    },
    waiting: () => [...waiting].map(([person, { ask }]) => ({ person, ask })),
  }
}
