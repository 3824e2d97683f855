/** Says how much of the house one caller may take, so that nobody slows the others down (SEC-8). */
import type { Share } from '../lib/budgets.ts'

/** A person's open screens ask ten times a minute; a screen of figures during a conference, twice a second. */
const person: Share = { burst: 300, perMinute: 600 }
/** Who is not signed in is told apart by address alone, and a hall of thousands may share one. */
const address: Share = { burst: 3000, perMinute: 3000 }
/** One asker in chats whose messages nobody counts; where they are counted, `count-question.ts` allows less. */
const asker: Share = { burst: 20, perMinute: 5 }
/** All askers of one chat together. */
const chat: Share = { burst: 40, perMinute: 20 }
/** How often a chat hears that it asks too much. */
const warning: Share = { burst: 1, perMinute: 0.1 }

export const shares = { person, address, asker, chat, warning }
