/** Names the world that the practice ground plays: the bot, the Official Account, groups and people. */

export interface PracticeAccount {
  /** Names the person on the page, too. */
  botUserId: string
  zaloUserId: string
  /** In the Official Account's space. */
  oaUserId: string
  displayName: string
  label: string
  hasWrittenToBot: boolean
  /** Whether the person follows the Official Account and has just done something with it. */
  followsOa: boolean
}

export interface PracticeWorld {
  /** The name begins with "Bot" (platform A.1). */
  bot: { id: string; name: string }
  oa: { oaId: string; name: string }
  /** Members are user ids of the bot's space. */
  groups: { chatId: string; name: string; memberIds: string[] }[]
  /** Groups of the Official Account; members are user ids of its space. */
  oaGroups: { groupId: string; name: string; memberIds: string[] }[]
  accounts: PracticeAccount[]
}

/** What the Official Account of the practice is set up with. */
export interface PracticeOa {
  secretKey: string
  codeVerifier: string
  tokens: { accessToken: string; refreshToken: string }
  webhookUrl: string
  callbackUrl: string
}
