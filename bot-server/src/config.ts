/** Reads the settings out of an environment, once; all that is wrong is reported together, with what to do. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { z } from 'zod'

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsMissing, schema.optional())
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const Environment = z.object({
  PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  PUBLIC_URL: optional(address),
  DATABASE_URL: optional(z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/)),
  ZALO_BOT_TOKEN: optional(z.string().regex(/^[^\s/:]+:[^\s/]+$/)),
  ZALO_BOT_WEBHOOK_SECRET: optional(z.string().min(8).max(256)),
  ZALO_BOT_API_URL: optional(address),
  ZALO_APP_ID: optional(z.string().regex(/^\d+$/)),
  ZALO_APP_SECRET: optional(z.string().min(1)),
  ZALO_GRAPH_URL: optional(address),
  ZALO_MINI_APP_ID: optional(z.string().regex(/^\d+$/)),
  DATA_KEY: optional(z.base64().length(44)),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
})
type Environment = z.infer<typeof Environment>

/** What to put into each setting, for whoever has to mend it. */
const hints: Record<keyof Environment, string> = words.settingHints

/** Together they say "this is the real Zalo"; without any of them the practice ground runs (PD-3). */
const zaloSettings = [
  'ZALO_BOT_TOKEN',
  'ZALO_BOT_WEBHOOK_SECRET',
  'ZALO_APP_ID',
  'ZALO_APP_SECRET',
  'ZALO_MINI_APP_ID',
  'PUBLIC_URL',
  'DATA_KEY',
] as const

export interface ZaloConfig {
  botToken: string
  botWebhookSecret: string
  botApiUrl: string
  appId: string
  appSecret: string
  graphUrl: string
  miniAppId: string
}

export interface Config {
  port: number
  publicUrl: string
  databaseUrl: string
  logLevel: string
  /** The house's own key, 32 bytes: wraps the keys that sensitive text is sealed with. */
  dataKey: Uint8Array
  /** Null: no Zalo settings, so the practice ground runs. */
  zalo: Readonly<ZaloConfig> | null
}

export type ConfigResult =
  | { ok: true; config: Readonly<Config> }
  | { ok: false; problems: string[] }

/** @param environment `process.env`, or any object like it */
export const readConfig = (environment: Record<string, string | undefined>): ConfigResult => {
  const parsed = Environment.safeParse(environment)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0]))
  const isGiven = (name: string) => (environment[name] ?? '') !== ''
  const isLive = zaloSettings.some(
    (name) => !['PUBLIC_URL', 'DATA_KEY'].includes(name) && isGiven(name),
  )
  const missing = isLive ? zaloSettings.filter((name) => !isGiven(name)) : []
  const names = Object.keys(hints) as (keyof Environment)[]
  const problems = names.flatMap((name) => {
    if (wrong.has(name)) return [words.settingWrong(name, hints[name])]
    if (missing.some((one) => one === name)) return [words.settingMissing(name, hints[name])]
    return []
  })
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, config: configOf(parsed.data) }
}

export const REAL_BOT_API = 'https://bot-api.zaloplatforms.com'
const DEFAULT_DATABASE = 'sqlite:./data/quan-triet.db'
/** Invented data stay in a file of their own, so that going live begins with an empty one. */
const PRACTICE_DATABASE = 'sqlite:./data/san-tap.db'

/** Invented people need no secret key; the same one opens a practice database after a restart. */
const PRACTICE_KEY = Buffer.alloc(32, 'san-tap')

const configOf = (env: Environment): Config => {
  const port = env.PORT ?? 3000
  const zalo = zaloOf(env)
  return Object.freeze({
    port,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL ?? (zalo ? DEFAULT_DATABASE : PRACTICE_DATABASE),
    logLevel: env.LOG_LEVEL ?? (zalo ? 'info' : 'warn'),
    dataKey: env.DATA_KEY === undefined ? PRACTICE_KEY : Buffer.from(env.DATA_KEY, 'base64'),
    zalo,
  })
}

const zaloOf = (env: Environment): ZaloConfig | null => {
  const { ZALO_BOT_TOKEN, ZALO_BOT_WEBHOOK_SECRET, ZALO_APP_ID, ZALO_APP_SECRET } = env
  if (!ZALO_BOT_TOKEN || !ZALO_BOT_WEBHOOK_SECRET || !ZALO_APP_ID || !ZALO_APP_SECRET) return null
  return Object.freeze({
    botToken: ZALO_BOT_TOKEN,
    botWebhookSecret: ZALO_BOT_WEBHOOK_SECRET,
    botApiUrl: env.ZALO_BOT_API_URL ?? REAL_BOT_API,
    appId: ZALO_APP_ID,
    appSecret: ZALO_APP_SECRET,
    graphUrl: env.ZALO_GRAPH_URL ?? 'https://graph.zalo.me',
    miniAppId: env.ZALO_MINI_APP_ID ?? '',
  })
}
