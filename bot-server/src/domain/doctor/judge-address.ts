/** Judges the public address of a house: whether the world reaches this very server through it, and for how long. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { bad, type Finding, good, warn } from './finding.ts'

/** What asking an address came to. */
export type AddressAnswer =
  | { kind: 'answered'; status: number; isThisHouse: boolean; certificateEndsAt: number | null }
  | { kind: 'failed'; step: 'name' | 'connection' | 'certificate' | 'time' }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * @param asked.answer of the public address
 * @param asked.isRunning whether the server answers at its port on this machine
 */
export const judgeAddress = (asked: {
  publicUrl: string
  port: number
  isRunning: boolean
  answer: AddressAnswer
}): Finding => {
  const { protocol, hostname, host } = new URL(asked.publicUrl)
  const isLoopback = LOOPBACK.has(hostname)
  if (protocol !== 'https:' && !isLoopback)
    return bad('address', words.address.notHttps(asked.publicUrl))
  const { answer } = asked
  if (answer.kind === 'answered' && answer.isThisHouse)
    return isLoopback
      ? warn('address', words.address.loopback(asked.publicUrl))
      : good('address', words.address.good)
  if (!asked.isRunning) return bad('address', words.address.notRunning(asked.port))
  if (answer.kind === 'failed') return bad('address', words.address[answer.step](host))
  return answer.status === 200
    ? bad('address', words.address.other(host))
    : bad('address', words.address.status(host, answer.status))
}

const DAY_MS = 24 * 3_600_000
/** Proxies renew a month ahead: whatever is left below this, something keeps them from it. */
const SOON_DAYS = 14

/** @returns nothing where the address needs no certificate, or could not be asked */
export const judgeCertificate = (answer: AddressAnswer, nowMs: number): Finding[] => {
  if (answer.kind === 'failed')
    return answer.step === 'certificate' ? [bad('certificate', words.certificate.bad)] : []
  if (answer.certificateEndsAt === null) return []
  const days = Math.floor((answer.certificateEndsAt - nowMs) / DAY_MS)
  if (days < 0) return [bad('certificate', words.certificate.bad)]
  return [
    days < SOON_DAYS
      ? warn('certificate', words.certificate.soon(days))
      : good('certificate', words.certificate.good(days)),
  ]
}

/** @param build whether the built Mini App names the address; null when there is none */
export const judgeMiniApp = (publicUrl: string, build: { hasAddress: boolean } | null): Finding => {
  if (build === null) return bad('mini_app', words.miniApp.none)
  return build.hasAddress
    ? good('mini_app', words.miniApp.good)
    : bad('mini_app', words.miniApp.other(publicUrl))
}
