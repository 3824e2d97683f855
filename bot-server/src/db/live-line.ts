/** Carries short messages between the processes of one PostgreSQL database: LISTEN and NOTIFY on a connection of its own. */
import pg from 'pg'

export interface LiveLine {
  /** Resolves once every process that is on the line gets them. @throws Error when the connection is lost */
  send(messages: readonly string[]): Promise<void>
  /** Which of some names are on the line now, and all others that are. @throws Error as `send` */
  whoIsThere(): Promise<string[]>
  close(): Promise<void>
}

export interface Listener {
  /** Under which the others see this process. */
  name: string
  /** Gets every message, its own ones too. */
  hear(message: string): void
  /** The connection is gone, and with it what was said since. */
  lost(): void
}

/** Gets on the line. @throws Error when it cannot */
export type ConnectLine = (listener: Listener) => Promise<LiveLine>

/** PostgreSQL refuses a message of 8,000 bytes. */
export const MOST_MESSAGE_BYTES = 7999

const CHANNEL = 'quan_triet_live'
const SIGN = 'quan-triet live '
/** A server that answers nothing for so long is taken for gone. */
const PATIENCE_MS = 5000
/** A machine that died without a word is no longer on the line after some ten seconds. */
const KEEP_ALIVE = `set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3`

/** @returns null where one process has the database to itself: there is nobody to tell */
export const liveLineOf = (databaseUrl: string): ConnectLine | null =>
  /^postgres(ql)?:/.test(databaseUrl) ? (listener) => connect(databaseUrl, listener) : null

const connect = async (connectionString: string, listener: Listener): Promise<LiveLine> => {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  })
  client.on('notification', ({ payload }) => listener.hear(payload ?? ''))
  // Unheard, it would end the process as well; `end` follows it.
  client.on('error', () => undefined)
  client.once('end', () => listener.lost())
  try {
    await client.connect()
    await client.query(KEEP_ALIVE)
    await client.query(`select set_config('application_name', $1, false)`, [SIGN + listener.name])
    await client.query(`listen ${CHANNEL}`)
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    async send(messages) {
      const text = `select pg_notify('${CHANNEL}', message) from unnest($1::text[]) as message`
      await client.query(text, [messages])
    },
    async whoIsThere() {
      const text = `select substr(application_name, $2) as name from pg_stat_activity
        where datname = current_database() and starts_with(application_name, $1)`
      const { rows } = await client.query<{ name: string }>(text, [SIGN, SIGN.length + 1])
      return rows.map(({ name }) => name)
    },
    close: () => client.end(),
  }
}
