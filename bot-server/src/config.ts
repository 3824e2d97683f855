/** Reads the settings out of an environment, once; all that is wrong is reported together, with what to do. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { z } from 'zod'
import { type ChannelLimits, defaultLimits } from './domain/channels/limits.ts'
import type { BackupSettings } from './services/backup/backup-settings.ts'

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsMissing, schema.optional())
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const count = z.coerce.number().int().min(1).max(100_000_000)

/** Longer than any call or task takes. */
const DEFAULT_LEASE_S = 60

const Environment = z.object({
  PORT: optional(z.coerce.number().int().min(1).max(65_535)),
  PUBLIC_URL: optional(address),
  DATABASE_URL: optional(z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/)),
  ZALO_BOT_TOKEN: optional(z.string().regex(/^[^\s/:]+:[^\s/]+$/)),
  ZALO_BOT_WEBHOOK_SECRET: optional(z.string().min(8).max(256)),
  ZALO_BOT_API_URL: optional(address),
  ZALO_OA_ID: optional(z.string().regex(/^\d+$/)),
  ZALO_OA_SECRET_KEY: optional(z.string().min(1)),
  ZALO_OA_NAME: optional(z.string().min(1).max(100)),
  ZALO_OA_CODE_VERIFIER: optional(z.string().regex(/^[\w.~-]{43}$/)),
  ZALO_OA_API_URL: optional(address),
  ZALO_OAUTH_URL: optional(address),
  ZALO_APP_ID: optional(z.string().regex(/^\d+$/)),
  ZALO_APP_SECRET: optional(z.string().min(1)),
  ZALO_GRAPH_URL: optional(address),
  ZALO_MINI_APP_ID: optional(z.string().regex(/^\d+$/)),
  ZALO_MINI_APP_API_KEY: optional(z.string().min(1)),
  ZALO_MINI_APP_API_URL: optional(address),
  ZALO_MINI_APP_TEMPLATE_ID: optional(z.string().regex(/^[\w-]+$/)),
  ZALO_BOT_PER_MINUTE: optional(count),
  ZALO_BOT_PER_MONTH: optional(count),
  ZALO_BOT_GROUPS: optional(count),
  ZALO_BOT_USERS: optional(count),
  ZALO_OA_PER_MINUTE: optional(count),
  CHAT_GAP_SECONDS: optional(z.coerce.number().min(0).max(600)),
  FILES_DIR: optional(z.string().min(1)),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
  LEASE_SECONDS: z.preprocess(
    blankIsMissing,
    z.coerce.number().int().min(1).max(3600).default(DEFAULT_LEASE_S),
  ),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n]*<[^\s@]+@[^\s@]+>$/)),
  DATA_KEY: optional(z.base64().length(44)),
  BACKUP_DIR: optional(z.string().min(1)),
  BACKUP_KEY: optional(z.string().regex(/^(age1[0-9a-z]{58}|AGE-SECRET-KEY-1[0-9A-Z]{58})$/)),
  BACKUP_KEEP: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(1000).default(7)),
  BACKUP_KEEP_WEEKS: z.preprocess(
    blankIsMissing,
    z.coerce.number().int().min(0).max(1000).default(8),
  ),
  METRICS_TOKEN: optional(z.string().regex(/^[\w.~+/=-]{16,256}$/)),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
})
type Environment = z.infer<typeof Environment>

/** What to put into each setting, for whoever has to mend it. */
const hints: Record<keyof Environment, string> = words.settingHints

/** Any of these says "this is the real Zalo"; without them the practice ground runs (PD-3). */
const appSettings = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_MINI_APP_ID'] as const
/** A house has a bot, an Official Account, or both; half of one is a mistake. */
const botSettings = ['ZALO_BOT_TOKEN', 'ZALO_BOT_WEBHOOK_SECRET'] as const
const oaSettings = ['ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const
const houseSettings = ['PUBLIC_URL', 'DATA_KEY'] as const
const mailSettings = ['SMTP_URL', 'MAIL_FROM'] as const

export interface BotConfig {
  token: string
  webhookSecret: string
  apiUrl: string
}

export interface OaConfig {
  id: string
  /** Signs the webhook; not the app's secret (platform B.8). */
  secretKey: string
  /** The one long-lived verifier whose challenge is saved in the console; null: none is (platform B.1). */
  codeVerifier: string | null
  /** What it is called in groups; null: only its id is known. */
  name: string | null
  apiUrl: string
  oauthUrl: string
}

export interface ZaloConfig {
  appId: string
  appSecret: string
  graphUrl: string
  miniAppId: string
  bot: Readonly<BotConfig> | null
  oa: Readonly<OaConfig> | null
  /** Mini App notifications; null: not set up. */
  notification: Readonly<{ apiKey: string; apiUrl: string; templateId: string }> | null
}

export interface Config {
  port: number
  publicUrl: string
  databaseUrl: string
  /** The folder of files, which all processes of one database share. */
  filesDir: string
  logLevel: string
  /** Null: nobody collects this process's numbers. */
  metricsToken: string | null
  /** The house's own key, 32 bytes: wraps the keys that sensitive text is sealed with. */
  dataKey: Uint8Array
  /** Null: no Zalo settings, so the practice ground runs. */
  zalo: Readonly<ZaloConfig> | null
  /** Null: parts do not go by e-mail. */
  mail: Readonly<{ smtpUrl: string; from: string }> | null
  limits: Readonly<ChannelLimits>
  /** Proxies whose word is taken for whom they serve, besides those on this machine. */
  trustedProxies: readonly string[]
  /** Null: no key for copies of the house, so none are made. */
  backups: Readonly<BackupSettings> | null
  /** How long work that a process has taken up is its own: after that the process is taken for dead. */
  leaseMs: number
}

export type ConfigResult =
  | { ok: true; config: Readonly<Config> }
  | { ok: false; problems: string[] }

/** The settings that the others given make necessary. */
const neededWith = (isGiven: (name: string) => boolean): readonly string[] => {
  const someOf = (names: readonly string[]) => names.some(isGiven)
  const hasOa = someOf(oaSettings)
  const isLive = someOf(appSettings) || someOf(botSettings) || hasOa
  return [
    ...(isLive ? [...appSettings, ...houseSettings] : []),
    ...(someOf(botSettings) || (isLive && !hasOa) ? botSettings : []),
    ...(hasOa ? oaSettings : []),
    ...(someOf(mailSettings) ? mailSettings : []),
    ...(isGiven('BACKUP_DIR') ? ['BACKUP_KEY'] : []),
  ]
}

/** @param environment `process.env`, or any object like it */
export const readConfig = (environment: Record<string, string | undefined>): ConfigResult => {
  const parsed = Environment.safeParse(environment)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0]))
  const isGiven = (name: string) => (environment[name] ?? '') !== ''
  const missing = neededWith(isGiven).filter((name) => !isGiven(name))
  const names = Object.keys(hints) as (keyof Environment)[]
  const problems = names.flatMap((name) => {
    if (wrong.has(name)) return [words.settingWrong(name, hints[name])]
    if (missing.some((one) => one === name)) return [words.settingMissing(name, hints[name])]
    return []
  })
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, config: configOf(parsed.data) }
}

const REAL_BOT_API = 'https://bot-api.zaloplatforms.com'
const REAL_OA_API = 'https://openapi.zalo.me'

/** Whether anything would be said to real people. */
export const isRealZalo = ({ bot, oa }: ZaloConfig): boolean =>
  bot?.apiUrl === REAL_BOT_API || oa?.apiUrl === REAL_OA_API || (!bot && !oa)

/** The template that the documentation names (platform C.8). */
const NOTIFICATION_TEMPLATE = '00126fd75392bacce383'
const DEFAULT_FILES = './data/files'
const DEFAULT_DATABASE = 'sqlite:./data/quan-triet.db'
/** Invented data stay in a file of their own, so that going live begins with an empty one. */
const PRACTICE_DATABASE = 'sqlite:./data/san-tap.db'

/** Files of a practice database lie beside it: what none of its rows names is taken out of its folder. */
const filesFor = (databaseUrl: string, zalo: ZaloConfig | null): string => {
  if (zalo) return DEFAULT_FILES
  return databaseUrl.startsWith('sqlite:')
    ? `${databaseUrl.slice('sqlite:'.length)}.files`
    : './data/san-tap.files'
}

/** Invented people need no secret key; the same one opens a practice database after a restart. */
export const PRACTICE_KEY = Buffer.alloc(32, 'san-tap')

const configOf = (env: Environment): Config => {
  const port = env.PORT ?? 3000
  const zalo = zaloOf(env)
  const databaseUrl = env.DATABASE_URL ?? (zalo ? DEFAULT_DATABASE : PRACTICE_DATABASE)
  const filesDir = env.FILES_DIR ?? filesFor(databaseUrl, zalo)
  return Object.freeze({
    port,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    databaseUrl,
    filesDir,
    logLevel: env.LOG_LEVEL ?? (zalo ? 'info' : 'warn'),
    metricsToken: env.METRICS_TOKEN ?? null,
    dataKey: env.DATA_KEY === undefined ? PRACTICE_KEY : Buffer.from(env.DATA_KEY, 'base64'),
    zalo,
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
    limits: limitsOf(env),
    trustedProxies: env.TRUSTED_PROXIES,
    backups: backupsOf(env, databaseUrl, filesDir),
    leaseMs: env.LEASE_SECONDS * 1000,
  })
}

const backupsOf = (
  env: Environment,
  databaseUrl: string,
  filesDir: string,
): BackupSettings | null =>
  env.BACKUP_KEY === undefined
    ? null
    : {
        databaseUrl,
        filesDir,
        dir: env.BACKUP_DIR ?? null,
        key: env.BACKUP_KEY,
        keep: { newest: env.BACKUP_KEEP, weeks: env.BACKUP_KEEP_WEEKS },
      }

const limitsOf = (env: Environment): ChannelLimits => ({
  perMinute: {
    ...defaultLimits.perMinute,
    ...(env.ZALO_BOT_PER_MINUTE !== undefined && { bot: env.ZALO_BOT_PER_MINUTE }),
    ...(env.ZALO_OA_PER_MINUTE !== undefined && { oa: env.ZALO_OA_PER_MINUTE }),
  },
  perMonth: {
    ...defaultLimits.perMonth,
    ...(env.ZALO_BOT_PER_MONTH !== undefined && { bot: env.ZALO_BOT_PER_MONTH }),
  },
  chatGapMs:
    env.CHAT_GAP_SECONDS === undefined ? defaultLimits.chatGapMs : env.CHAT_GAP_SECONDS * 1000,
  botGroups: env.ZALO_BOT_GROUPS ?? defaultLimits.botGroups,
  botUsers: env.ZALO_BOT_USERS ?? defaultLimits.botUsers,
})

const zaloOf = (env: Environment): ZaloConfig | null => {
  const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_MINI_APP_ID: miniAppId } = env
  if (!appId || !appSecret || !miniAppId) return null
  return Object.freeze({
    appId,
    appSecret,
    graphUrl: env.ZALO_GRAPH_URL ?? 'https://graph.zalo.me',
    miniAppId,
    bot: botOf(env),
    oa: oaOf(env),
    notification: env.ZALO_MINI_APP_API_KEY
      ? {
          apiKey: env.ZALO_MINI_APP_API_KEY,
          apiUrl: env.ZALO_MINI_APP_API_URL ?? 'https://openapi.mini.zalo.me',
          templateId: env.ZALO_MINI_APP_TEMPLATE_ID ?? NOTIFICATION_TEMPLATE,
        }
      : null,
  })
}

const botOf = (env: Environment): BotConfig | null =>
  env.ZALO_BOT_TOKEN && env.ZALO_BOT_WEBHOOK_SECRET
    ? {
        token: env.ZALO_BOT_TOKEN,
        webhookSecret: env.ZALO_BOT_WEBHOOK_SECRET,
        apiUrl: env.ZALO_BOT_API_URL ?? REAL_BOT_API,
      }
    : null

const oaOf = (env: Environment): OaConfig | null =>
  env.ZALO_OA_ID && env.ZALO_OA_SECRET_KEY
    ? {
        id: env.ZALO_OA_ID,
        secretKey: env.ZALO_OA_SECRET_KEY,
        codeVerifier: env.ZALO_OA_CODE_VERIFIER ?? null,
        name: env.ZALO_OA_NAME ?? null,
        apiUrl: env.ZALO_OA_API_URL ?? REAL_OA_API,
        oauthUrl: env.ZALO_OAUTH_URL ?? 'https://oauth.zaloapp.com',
      }
    : null
