/** Takes out of what is to be logged what must never stand there, whoever put it in: numbers of people, secrets, quoted words. */

/** A Vietnamese phone number, written in any usual way, that is no part of a longer number or id. */
const PHONE = /(?<![\w.-])(?:\+?84|0)(?:[\s.-]?\d){9}(?![\w-])/g
/** A bot's token; it also stands in the addresses by which its platform is called. */
const BOT_TOKEN = /\d{5,}:[\w-]{8,}/g
/** A secret by its name: `token=…`, `"secret": "…"`, `Bearer …`. */
const NAMED_SECRET =
  /((?:token|secret(?:_key)?|password|api[_-]?key|authorization)["']?\s*[:=]\s*["']?(?:bearer\s+)?|bearer\s+)[^\s"'&,;}]+/gi
/** Who signs in where: `smtp://user:password@host`. */
const SIGN_IN = /(\/\/)[^\s/@]+@/g
/** Names of tables, columns and constraints, which a database's message quotes. */
const IDENTIFIER = /"([a-z0-9]+(?:_[a-z0-9]+)+)"/g
/** From the first quote to the last: what is quoted may hold quotes itself. */
const QUOTED = /["'`«“][^]*["'`»”]/
const GONE = '…'

/** A text without phone numbers and secrets. */
export const withoutSecrets = (text: string): string =>
  text
    .replaceAll(SIGN_IN, `$1${GONE}@`)
    .replaceAll(BOT_TOKEN, GONE)
    .replaceAll(NAMED_SECRET, `$1${GONE}`)
    .replaceAll(PHONE, GONE)

/**
 * A message of an error, its trace with it, without the words it quotes: parsers and databases quote what they were given.
 */
export const withoutQuotes = (message: string): string => {
  const [words = '', ...frames] = message.split(/\n(?=\s+at )/)
  const plain = words.replaceAll(IDENTIFIER, '<$1>').replace(QUOTED, GONE)
  return withoutSecrets([plain, ...frames].join('\n'))
}

/** What stands in these fields was written by somebody else's code. */
const FOREIGN = new Set(['error', 'reason'])
const DEEPEST = 5

const scrubValue = (name: string, value: unknown, depth: number): unknown => {
  if (typeof value === 'string')
    return FOREIGN.has(name) ? withoutQuotes(value) : withoutSecrets(value)
  if (value instanceof Error) return withoutQuotes(value.stack ?? String(value))
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return GONE
  if (Array.isArray(value)) return value.map((one: unknown) => scrubValue(name, one, depth + 1))
  return scrubFields(value, depth + 1)
}

/** The fields of a line as they may be written. */
export const scrubFields = (fields: object, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, scrubValue(name, value, depth)]),
  )
