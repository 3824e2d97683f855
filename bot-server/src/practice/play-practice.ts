/** Plays the visitor of a practice ground in tests: opens it over a small world, and asks it by HTTP. */
import { createMovableClock } from '../lib/clock.ts'
import { createPractice, type Practice } from './create-practice.ts'
import type { PracticeOptions } from './practice-options.ts'

export const START = '2026-03-12T02:00:00.000Z'
export const BASE = 'http://127.0.0.1:3000'

const opened: Practice[] = []

export const openPractice = (options: Partial<PracticeOptions> = {}) => {
  const clock = createMovableClock(START)
  const ranAt: string[] = []
  const practice = createPractice({
    port: 3000,
    miniAppDir: '/nowhere',
    miniAppId: '77',
    zaloAppId: '88',
    zaloAppSecret: 'secret',
    botToken: '1:token',
    webhookSecret: 'hook-secret',
    // Nothing listens there: what people say stays untaken.
    webhookUrl: 'http://127.0.0.1:1/webhooks/zalo-bot',
    oa: {
      secretKey: 'oa-secret-key',
      codeVerifier: 'v'.repeat(43),
      tokens: { accessToken: 'access-0', refreshToken: 'refresh-0' },
      webhookUrl: 'http://127.0.0.1:1/webhooks/zalo-oa',
      callbackUrl: 'http://127.0.0.1:3000/zalo/oa/callback',
    },
    notificationKey: 'notification-key',
    stateFile: null,
    clock,
    world: {
      bot: { id: 'bot-id', name: 'Bot Thu' },
      oa: { oaId: '4318857068771012646', name: 'OA Thu' },
      oaGroups: [{ groupId: 'oa-one', name: 'OA group', memberIds: ['7139860000000000102'] }],
      groups: [{ chatId: 'g-one', name: 'Group one', memberIds: ['ba'] }],
      accounts: [
        {
          botUserId: 'ba',
          zaloUserId: '1',
          displayName: 'Person A',
          label: 'member',
          hasWrittenToBot: true,
          oaUserId: '7139860000000000101',
          followsOa: true,
        },
        {
          botUserId: 'bb',
          zaloUserId: '2',
          displayName: 'Person B',
          label: 'guest',
          hasWrittenToBot: false,
          oaUserId: '7139860000000000102',
          followsOa: false,
        },
      ],
    },
    house: {
      settle: async () => void ranAt.push(clock.now()),
      nextEventAt: async () =>
        clock.now() < '2026-03-12T02:30' ? '2026-03-12T02:30:00.000Z' : null,
    },
    ...options,
  })
  opened.push(practice)
  return { practice, clock, ranAt }
}

/** Closes everything a test opened. */
export const closeAllPractice = async (): Promise<void> => {
  for (const practice of opened.splice(0)) await practice.close()
}

export const ask = async (practice: Practice, path: string, body?: object) => {
  const request = new Request(`${BASE}${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
  })
  return practice.fetch(request)
}

export const askJson = async (practice: Practice, path: string, body?: object) =>
  (await ask(practice, path, body)).json()
