/** Makes the databases that runs begin with: the fixture at two moments, three more branches with groups, everybody signed in. */
import { loadSqliteImage, migrate, openInMemory } from '@quan-triet/bot-server/db/open'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import type { Instant } from '@quan-triet/shared/models/moments'
import { at, endOf } from '@quan-triet/shared/time/calendar'
import { addBranches } from '../support/seed-broadcast.ts'
import { seedHouse } from '../support/seed-house.ts'
import { takeIntoHands } from './determine.ts'
import { drawOf } from './draw.ts'
import { createNewId } from './new-id.ts'

/** Groups of the branches below the fixture's, beside its own. */
export const moreGroups = ['chat-of-branch-a', 'chat-of-branch-b', 'chat-of-branch-c']

/** What a person's phone shows to the house. */
export const tokenOf = (personId: string): string => `token-of-${personId}`

/** `eve`: nothing but time passes, until the session's day. */
export type SceneName = 'study' | 'session' | 'eve'

export interface Scene {
  start: Instant
  /** Faults come until here. */
  calmFrom: Instant
  /** By now everything has been caught up with: quiet hours are over, too. */
  end: Instant
  /** When people do things. */
  busy: readonly Instant[]
}

const [STUDY, SESSION] = ['2026-03-12', '2026-03-14'] as const

export const scenes: Record<SceneName, Scene> = {
  /** Parts go out, people ask, write, report and order. */
  study: {
    start: FIXTURE_NOW,
    calmFrom: at(STUDY, '21:30'),
    end: at('2026-03-13', '08:30'),
    busy: ['09:10', '11:40', '14:20', '17:30'].map((time) => at(STUDY, time)),
  },
  eve: {
    start: FIXTURE_NOW,
    calmFrom: at(STUDY, '21:30'),
    end: at(SESSION, '07:30'),
    busy: [],
  },
  /** A session is held from 08:00 to 11:00. */
  session: {
    start: at(SESSION, '07:30'),
    calmFrom: at(SESSION, '13:30'),
    end: at(SESSION, '17:00'),
    busy: ['07:43', '08:22', '10:30', '11:05', '11:45'].map((time) => at(SESSION, time)),
  },
}

const nowhere = (): Promise<Response> => Promise.reject(new Error('nobody is to be called'))

/** @returns the bytes of the database with which the first scene begins: always the same */
export const makeFirstImage = async (): Promise<Buffer> => {
  const draw = drawOf('scene')
  const giveBack = takeIntoHands({ chance: () => draw, now: () => 0, fetch: nowhere })
  try {
    return await fillImage()
  } finally {
    giveBack()
  }
}

const fillImage = async (): Promise<Buffer> => {
  const raw = loadSqliteImage(Buffer.alloc(0))
  const db = openInMemory(raw)
  await migrate(db)
  await seedHouse(
    db,
    createNewId(() => FIXTURE_NOW),
  )
  await addBranches(
    db,
    moreGroups.map((chatId) => ({ channel: 'bot', chatId })),
    FIXTURE_NOW,
  )
  await db
    .insertInto('sign_in')
    .values(
      fixtureAccounts.map(({ personId, zaloUserId }) => ({
        token_hash: hashSecret(tokenOf(personId)),
        zalo_user_id: zaloUserId,
        signed_in_at: FIXTURE_NOW,
        expires_at: '9999-01-01T00:00:00.000Z',
        revoked_at: null,
      })),
    )
    .execute()
  // Essays are due tomorrow: reminders leave in the first scene, and expire before the platform is back from a dark day.
  await db
    .updateTable('deadline')
    .set({ due_at: endOf('2026-03-13') })
    .where('subject', '=', 'thu_hoach')
    .execute()
  const image = raw.serialize()
  await db.destroy()
  return image
}
