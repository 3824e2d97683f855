/** Judges who looks after a house, and what waits for them. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import type { AlarmSettings, CareStatus } from '@quan-triet/shared/models/house-condition'
import { bad, type Finding, good, warn } from './finding.ts'

/** @param count.linked how many of those who administer can sign in */
export const judgeAdministrators = (count: { all: number; linked: number }): Finding => {
  if (count.all === 0) return bad('administrator', words.administrator.none)
  if (count.linked === 0) return bad('administrator', words.administrator.noPhone)
  return count.linked === 1
    ? warn('administrator', words.administrator.one)
    : good('administrator', words.administrator.good(count.linked))
}

export const judgeNotices = (open: number): Finding =>
  open === 0 ? good('notices', words.notices.good) : warn('notices', words.notices.some(open))

/** Where nobody is named, all who operate are told. */
export const judgeAlarm = ({
  people,
  mailboxes,
}: Pick<AlarmSettings, 'people' | 'mailboxes'>): Finding => {
  const named = people.filter(({ isNamed }) => isNamed).length
  const confirmed = mailboxes.filter(({ state }) => state === 'confirmed').length
  return named + confirmed === 0
    ? warn('alarm', words.alarm.none)
    : good('alarm', words.alarm.good(named, confirmed))
}

/** @param isScheduled whether the house makes one every night by itself */
export const judgeBackup = (
  { at, isOverdue }: CareStatus['backup'],
  isScheduled: boolean,
): Finding => {
  if (!isScheduled) return bad('backup', words.backup.off)
  if (at === null) return bad('backup', words.backup.never)
  return isOverdue ? bad('backup', words.backup.old(at)) : good('backup', words.backup.good(at))
}

export const judgeDrill = ({ at, isGood, isOverdue }: CareStatus['drill']): Finding => {
  if (at === null) return warn('drill', words.drill.never)
  if (isGood === false) return bad('drill', words.drill.failed(at))
  return isOverdue ? warn('drill', words.drill.old(at)) : good('drill', words.drill.good(at))
}

export const judgeAudit = (verified: { brokenAt: number | null; lines: number }): Finding =>
  verified.brokenAt === null
    ? good('audit', words.audit.good(verified.lines))
    : bad('audit', words.audit.broken(verified.brokenAt))
