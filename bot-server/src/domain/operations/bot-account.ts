/** Describes the bot as its platform knows it; an adapter stands behind it. */

export interface BotAccount {
  /** The address at which this house takes the bot's updates. */
  webhookUrl: string
  /** Who the bot is; null when the platform does not say now. Never throws. */
  describe(): Promise<{ name: string; canJoinGroups: boolean } | null>
  /** Where updates go: empty when nowhere; null when the platform does not say. Never throws. */
  findWebhook(): Promise<string | null>
  /** Has updates sent to this house. Never throws. @returns why not, null when it is done */
  setWebhook(): Promise<string | null>
}

/** What is known of where updates go. */
export const webhookStateOf = (
  found: string | null,
  ours: string,
): 'ours' | 'other' | 'none' | 'unknown' => {
  if (found === null) return 'unknown'
  if (found === '') return 'none'
  return found === ours ? 'ours' : 'other'
}
