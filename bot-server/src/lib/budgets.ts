/** Keeps how much each of many callers has taken of a share that refills evenly; in bounded memory. */
import { hashSecret } from './secrets.ts'

/** What one caller may take. */
export interface Share {
  /** At once, after a rest. */
  burst: number
  perMinute: number
}

/** Somebody who has used up more than a quarter of a share, as other processes and the next one should know. */
export interface Debt {
  /** As a hash: memory and tables tell nobody who asks how much. */
  subject: string
  /** What was known to all when this process last told, in milliseconds; 0: nothing. */
  knownMs: number
  /** When the share would be whole again if nothing more were taken. */
  fullAtMs: number
}

export interface Budgets {
  /** Takes one. @returns 0, or in how many milliseconds there is one again: then nothing was taken */
  take(who: string, share: Share): number
  /** As `take`, without taking. */
  waitOf(who: string, share: Share): number
  debts(): Debt[]
  /** Takes over what is known to all. @param subject as a debt names it */
  learn(subject: string, fullAtMs: number): void
}

interface Account {
  fullAtMs: number
  knownMs: number
  /** From empty to full. */
  spanMs: number
}

/** Some megabytes; whoever was not seen for longest is forgotten, which gives a share back too early and never too late. */
const MOST_SUBJECTS = 20_000
/** Whoever learns of a debt before meeting the debtor cannot know the share; none takes longer to fill. */
export const LONGEST_SPAN_MS = 3_600_000

/** @param nowMs the machine's time: a clock set back holds nobody longer than a share takes to fill */
export const createBudgets = (nowMs: () => number, mostSubjects = MOST_SUBJECTS): Budgets => {
  const accounts = new Map<string, Account>()

  const put = (subject: string, account: Account): void => {
    accounts.delete(subject)
    accounts.set(subject, account)
    if (accounts.size <= mostSubjects) return
    const [oldest] = accounts.keys()
    if (oldest !== undefined) accounts.delete(oldest)
  }
  const look = (who: string, { burst, perMinute }: Share) => {
    const subject = hashSecret(who)
    const now = nowMs()
    const oneMs = 60_000 / perMinute
    const spanMs = burst * oneMs
    const account = accounts.get(subject) ?? { fullAtMs: 0, knownMs: 0, spanMs }
    account.fullAtMs = Math.min(account.fullAtMs, now + spanMs)
    const fullAtMs = Math.max(account.fullAtMs, now) + oneMs
    const next = { ...account, spanMs, fullAtMs }
    return { subject, account: next, waitMs: fullAtMs - now - spanMs }
  }
  return {
    take(who, share) {
      const { subject, account, waitMs } = look(who, share)
      if (waitMs > 0) return waitMs
      put(subject, account)
      return 0
    },
    waitOf: (who, share) => Math.max(0, look(who, share).waitMs),
    debts() {
      const now = nowMs()
      return [...accounts].flatMap(([subject, { fullAtMs, knownMs, spanMs }]) =>
        fullAtMs > knownMs && fullAtMs - now > spanMs / 4 ? [{ subject, knownMs, fullAtMs }] : [],
      )
    },
    learn(subject, fullAtMs) {
      const own = accounts.get(subject) ?? { fullAtMs: 0, spanMs: LONGEST_SPAN_MS }
      put(subject, { ...own, fullAtMs: Math.max(own.fullAtMs, fullAtMs), knownMs: fullAtMs })
    },
  }
}

/** Everybody may take anything: for what runs without doors. */
export const noBudgets: Budgets = {
  take: () => 0,
  waitOf: () => 0,
  debts: () => [],
  learn: () => undefined,
}
