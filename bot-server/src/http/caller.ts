/** Says whence a request comes: the network address, and what the browser calls itself. */
import { desk as words } from '@quan-triet/shared/i18n/vi/app-desk'
import type { Context } from 'hono'
import type { HouseEnv } from './house-env.ts'

export interface Caller {
  /** The address that limits are counted by; `unknown` where there is no connection. */
  address: string
  /** Such as "Chrome, Windows"; nothing by which one machine could be told from another. */
  device: string
}

export const callerOf = (c: Context<HouseEnv>): Caller => ({
  address: c.get('address'),
  device: deviceOf(c.req.header('user-agent') ?? ''),
})

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc/i, 'Coc Coc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|CrOS/, 'Linux'],
]

const nameIn = (table: readonly [RegExp, string][], text: string): string | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1]

const deviceOf = (userAgent: string): string => {
  const known = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter(
    (one) => one !== undefined,
  )
  return known.length > 0 ? known.join(', ') : words.unknownDevice
}
