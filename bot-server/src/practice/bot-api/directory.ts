/** Knows the groups and people of the simulated platform, and who has written to the bot. */
export interface ChatGroup {
  chatId: string
  name: string
  /** Ids of people in the bot's id space. */
  memberIds: string[]
}

export interface ChatPerson {
  userId: string
  displayName: string
  hasWrittenToBot: boolean
  /** A child's account or the like: the bot learns that something was said, not what (A.5). */
  isProtected?: boolean
}

/** Whether the bot is in a group: thrown out, it may be let in again; a dissolved group is gone. */
export type GroupFate = 'joined' | 'kicked' | 'dissolved'

export interface Directory {
  addGroup(group: ChatGroup): void
  addPerson(person: ChatPerson): void
  group(chatId: string): ChatGroup | undefined
  person(userId: string): ChatPerson | undefined
  fateOf(chatId: string): GroupFate
  setFate(chatId: string, fate: GroupFate): void
  /** Whether the group is among the first `limit` the bot joined. */
  isWithinGroups(chatId: string, limit: number): boolean
  markWritten(userId: string): void
  hasWritten(userId: string): boolean
  /** Whether the person is among the first `limit` who wrote to the bot. */
  isWithinUsers(userId: string, limit: number): boolean
}

const isAmongFirst = (ids: Iterable<string>, id: string, limit: number): boolean => {
  const position = [...ids].indexOf(id)
  return position >= 0 && position < limit
}

export const createDirectory = (groups: ChatGroup[], people: ChatPerson[]): Directory => {
  const groupById = new Map<string, ChatGroup>()
  const personById = new Map<string, ChatPerson>()
  const writers = new Set<string>()
  const fates = new Map<string, GroupFate>()
  const addPerson = (person: ChatPerson) => {
    personById.set(person.userId, person)
    if (person.hasWrittenToBot) writers.add(person.userId)
  }
  for (const group of groups) groupById.set(group.chatId, group)
  for (const person of people) addPerson(person)
  return {
    addGroup: (group) => void groupById.set(group.chatId, group),
    addPerson,
    group: (chatId) => groupById.get(chatId),
    person: (userId) => personById.get(userId),
    fateOf: (chatId) => fates.get(chatId) ?? 'joined',
    setFate: (chatId, fate) => void fates.set(chatId, fate),
    isWithinGroups: (chatId, limit) => isAmongFirst(groupById.keys(), chatId, limit),
    markWritten: (userId) => void writers.add(userId),
    hasWritten: (userId) => writers.has(userId),
    isWithinUsers: (userId, limit) => isAmongFirst(writers, userId, limit),
  }
}
