/** Makes a state machine out of a table of allowed steps: what the table does not list is refused. */

export interface StateMachine<State extends string> {
  steps: Readonly<Record<State, readonly State[]>>
  /** Whether the table lists the step. */
  allows(from: State, to: State): boolean
}

/** @param steps for every state, the states that may follow it */
export const createStateMachine = <const State extends string>(
  steps: Readonly<Record<State, readonly NoInfer<State>[]>>,
): StateMachine<State> => ({ steps, allows: (from, to) => steps[from].includes(to) })
