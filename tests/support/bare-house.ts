/** Runs the real server on a SQLite file, with nothing but its webhook in use: for what breaks its disk or its process. */
import { findFaults } from '@quan-triet/bot-server/db/copying/find-faults'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { join } from 'node:path'
import {
  createHouseProcess,
  freePort,
  type HouseProcess,
  type ProcessOptions,
} from './house-process.ts'

const WEBHOOK_SECRET = 'secret-of-a-bare-house'

export interface BareHouse {
  process: HouseProcess
  databaseUrl: string
  /** Delivers an event once. @returns the status of the answer; 0 when there was none */
  deliver(id: string, letters?: number): Promise<number>
  /** Those that the house said it has. */
  acknowledged: Set<string>
  /** What the database says of itself and has, read while no server runs. */
  lookInside(): Promise<{ stored: string[]; faults: string[] }>
}

/** Nothing answers at port 9: what the house would say leads nowhere. */
const settings = (databaseUrl: string, port: number): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  ZALO_BOT_TOKEN: '1:bare',
  ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
  ZALO_BOT_API_URL: 'http://127.0.0.1:9',
  ZALO_GRAPH_URL: 'http://127.0.0.1:9',
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 'none',
  ZALO_MINI_APP_ID: '1',
  FILES_DIR: `${databaseUrl.slice('sqlite:'.length)}.files`,
  DATA_KEY: Buffer.alloc(32, 'bare').toString('base64'),
})

/** @param folder where its database is, or is to be */
export const createBareHouse = async (
  folder: string,
  options: ProcessOptions & { environment?: Record<string, string> } = {},
): Promise<BareHouse> => {
  const databaseUrl = `sqlite:${join(folder, 'house.db')}`
  const port = await freePort()
  const environment = { ...settings(databaseUrl, port), ...options.environment }
  const house = createHouseProcess(port, environment, options)
  const acknowledged = new Set<string>()
  return {
    process: house,
    databaseUrl,
    acknowledged,
    async deliver(id, letters = 0) {
      const message = { message_id: id, text: 'x'.repeat(letters) }
      const status = await fetch(`${house.url}/webhooks/zalo-bot`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-bot-api-secret-token': WEBHOOK_SECRET,
        },
        body: JSON.stringify({ event_name: 'message.text.received', message }),
      }).then(
        (response) => response.status,
        () => 0,
      )
      if (status === 200) acknowledged.add(id)
      return status
    },
    async lookInside() {
      const db = openDatabase(databaseUrl)
      const rows = await db.selectFrom('inbox').select('event_id').execute()
      const faults = await findFaults(db)
      await db.destroy()
      return { stored: rows.map((row) => row.event_id), faults }
    },
  }
}
