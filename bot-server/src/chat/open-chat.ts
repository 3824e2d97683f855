/** Brings the chat in when it is first needed: its word tables take a quarter of a second, for which no start should wait. */

const load = async () => {
  const [{ answerMessage }, { answerInApp }, { readCommand }] = await Promise.all([
    import('./answer-message.ts'),
    import('./answer-in-app.ts'),
    import('./read-command.ts'),
  ])
  return { answerMessage, answerInApp, readCommand }
}

export type Chat = Awaited<ReturnType<typeof load>>

let chat: Promise<Chat> | undefined

/** Loads once. A house that has opened its doors asks for it at once, before it takes up any work. */
export const openChat = (): Promise<Chat> => (chat ??= load())
