/** Runs real servers for a hall of people who check in (`bench/check-in-hall.ts`): no Zalo that answers is needed. */
import { codesAt } from '@quan-triet/bot-server/domain/attendance/check-in-codes'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { type Agent, request } from 'node:http'
import type { Hall, HallPerson } from '../bench/check-in-hall.ts'
import { createHouseProcess, freePort, type HouseProcess } from './house-process.ts'
import { APP_SECRET, BOT_TOKEN, WEBHOOK_SECRET } from './start-zalo.ts'

/** Nobody listens there: what is to be told to Zalo waits. */
const NOWHERE = 'http://127.0.0.1:9'

/** Whoever makes it must end it. @param filesDir shared by all processes of one database */
export const createHallHouse = async (
  databaseUrl: string,
  filesDir: string,
): Promise<HouseProcess> => {
  const port = await freePort()
  return createHouseProcess(port, {
    DATABASE_URL: databaseUrl,
    FILES_DIR: filesDir,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ZALO_BOT_TOKEN: BOT_TOKEN,
    ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ZALO_BOT_API_URL: NOWHERE,
    ZALO_GRAPH_URL: NOWHERE,
    ZALO_APP_ID: '1',
    ZALO_APP_SECRET: APP_SECRET,
    ZALO_MINI_APP_ID: '1',
    LEASE_SECONDS: '2',
    DATA_KEY: Buffer.alloc(32, 'hall').toString('base64'),
  })
}

/** The code that shows now where a person sits. */
export const codeFor = (hall: Hall, person: HallPerson, round = 0): string =>
  codesAt(hall.sessionOf(round, person.branch), systemClock.now()).qr

/** Checks a person in over HTTP. @returns the status. @throws Error when nobody answers */
export const checkInAt = (
  url: string,
  { person, code, agent }: { person: HallPerson; code: string; agent?: Agent },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ code, method: 'qr' })
    const call = request(
      `${url}/api/check-ins`,
      {
        method: 'POST',
        ...(agent && { agent }),
        headers: {
          authorization: `Bearer ${person.token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
        response.once('error', reject)
      },
    )
    call.once('error', reject)
    call.end(body)
  })
