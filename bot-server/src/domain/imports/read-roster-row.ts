/** Reads one row of a roster: what it says of a person, and what of it cannot be understood. */
import type { ImportField } from '@quan-triet/shared/models/import'
import type { Day } from '@quan-triet/shared/models/moments'
import { daysBetween } from '@quan-triet/shared/time/calendar'
import { cleanPersonName } from './clean-name.ts'
import { findDays, readDay } from './clean-day.ts'
import {
  type ExemptionKind,
  isNothing,
  readAttach,
  readExemption,
  readRoles,
  readStage,
} from './clean-words.ts'
import { type Doubt, doubt } from './doubts.ts'
import type { StagedRow } from './staged-row.ts'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

export interface RosterExemption {
  kind: ExemptionKind
  from: Day
  /** The last day; null without end. */
  to: Day | null
}

export interface RosterFacts {
  fullName: string
  birthYear: number | null
  /** Null when the row does not say. */
  stage: 'du_bi' | 'chinh_thuc' | null
  attach: 'chinh_thuc' | 'tam_thoi'
  roles: Role[]
  exemption: RosterExemption | null
  /** What the phone number is matched by. */
  phone: string | null
}

export interface ReadRow {
  facts: RosterFacts
  doubts: Doubt[]
  changed: ImportField[]
}

/** From 18 years (Party statutes) to more than anyone alive. */
const YOUNGEST = 18
const OLDEST = 110
const LONGEST_TEMPORARY_DAYS = 366
const LONGEST_NAME = 80

/** @param today the day of the import, in Vietnam */
export const readRosterRow = (staged: StagedRow, today: Day): ReadRow => {
  const doubts: Doubt[] = []
  const say = (found: Doubt | null): void => {
    if (found !== null && !isAnswered(staged, found)) doubts.push(found)
  }
  const { values } = staged
  const fullName = cleanPersonName(values.full_name ?? '')
  say(checkName(fullName))
  const birth = readBirth(values.birth ?? '', today)
  say(birth.doubt)
  const stage = readStageOf(staged)
  say(stage.doubt)
  const attach = readAttachOf(values.attach ?? '')
  say(attach.doubt)
  const roles = readRolesOf(staged)
  say(roles.doubt)
  const exemption = readExemptionOf(staged, today)
  say(exemption.doubt)
  if (staged.hasBadPhone) say(doubt('phone_unreadable', 'phone', { choices: [{ value: 'bo_so' }] }))
  const facts = {
    fullName,
    birthYear: birth.year,
    stage: stage.stage,
    attach: attach.attach,
    roles: roles.roles,
    exemption: exemption.exemption,
    phone: staged.phone,
  }
  const changed: ImportField[] = fullName === (values.full_name ?? '') ? [] : ['full_name']
  return { facts, doubts, changed }
}

/** An answer settles a doubt only if it was offered. */
export const isAnswered = ({ answers }: StagedRow, { code, choices }: Doubt): boolean =>
  choices.some(({ value }) => value === answers[code])

const checkName = (name: string): Doubt | null => {
  if (!/\p{L}/u.test(name)) return doubt('no_name', 'full_name')
  if (/\d/.test(name) || name.length > LONGEST_NAME) return doubt('name_has_digits', 'full_name')
  if (name.includes(' ')) return null
  return doubt('one_word_name', 'full_name', { words: { name }, choices: [{ value: 'dung_ten' }] })
}

const readBirth = (text: string, today: Day): { year: number | null; doubt: Doubt | null } => {
  if (text === '' || isNothing(text)) return { year: null, doubt: null }
  const thisYear = Number(today.slice(0, 4))
  const read = readDay(text, thisYear - YOUNGEST)
  if (read === undefined) {
    const choices = [{ value: 'bo_nam_sinh' }]
    return { year: null, doubt: doubt('unreadable_birth', 'birth', { words: { text }, choices }) }
  }
  const year = 'year' in read ? read.year : Number(read.day.slice(0, 4))
  const isPossible = year <= thisYear - YOUNGEST && year >= thisYear - OLDEST
  return isPossible
    ? { year, doubt: null }
    : { year: null, doubt: doubt('impossible_year', 'birth', { words: { year } }) }
}

/** The column of duties often says the stage too: "ĐV dự bị". */
const readStageOf = ({
  values,
}: StagedRow): Pick<RosterFacts, 'stage'> & { doubt: Doubt | null } => {
  const text = values.stage ?? ''
  if (text === '' || isNothing(text))
    return { stage: readStage(values.role ?? '') ?? null, doubt: null }
  const stage = readStage(text)
  if (stage !== undefined) return { stage, doubt: null }
  const choices = [{ value: 'chinh_thuc' }]
  return { stage: null, doubt: doubt('unknown_stage', 'stage', { words: { text }, choices }) }
}

const readAttachOf = (text: string): Pick<RosterFacts, 'attach'> & { doubt: Doubt | null } => {
  const attach = isNothing(text) ? 'chinh_thuc' : readAttach(text)
  if (attach !== undefined) return { attach, doubt: null }
  const choices = [{ value: 'chinh_thuc' }]
  return {
    attach: 'chinh_thuc',
    doubt: doubt('unknown_attach', 'attach', { words: { text }, choices }),
  }
}

const readRolesOf = ({ values, answers }: StagedRow): { roles: Role[]; doubt: Doubt | null } => {
  const text = values.role ?? ''
  const roles = readRoles(text)
  if (answers['second_secretary'] === 'bo_chuc_vu')
    return { roles: (roles ?? []).filter((role) => role !== 'bi_thu'), doubt: null }
  if (roles !== undefined) return { roles, doubt: null }
  const choices = [{ value: 'bo_chuc_vu' }]
  return { roles: [], doubt: doubt('unknown_role', 'role', { words: { text }, choices }) }
}

const readExemptionOf = (
  { values }: StagedRow,
  today: Day,
): { exemption: RosterExemption | null; doubt: Doubt | null } => {
  const text = values.exemption ?? ''
  const drop = [{ value: 'bo_mien' }]
  if (isNothing(text)) return { exemption: null, doubt: null }
  const kind = readExemption(text)
  if (kind === undefined) {
    const words = { text }
    return {
      exemption: null,
      doubt: doubt('unknown_exemption', 'exemption', { words, choices: drop }),
    }
  }
  if (kind === 'dinh_chi')
    return {
      exemption: null,
      doubt: doubt('suspension_needs_decision', 'exemption', { choices: drop }),
    }
  const inText = findDays(text, Number(today.slice(0, 4)) + 1)
  const from = dayOfCell(values.exemption_from, today) ?? inText[0]
  const to = dayOfCell(values.exemption_to, today) ?? inText[1]
  const against = checkPeriod(
    { kind, from, to },
    values.exemption_from ?? '',
    values.exemption_to ?? '',
  )
  if (against !== null) return { exemption: null, doubt: { ...against, choices: drop } }
  return { exemption: from === undefined ? null : { kind, from, to: to ?? null }, doubt: null }
}

const dayOfCell = (text: string | undefined, today: Day): Day | undefined => {
  const read = readDay(text ?? '', Number(today.slice(0, 4)) + 20)
  return read !== undefined && 'day' in read ? read.day : undefined
}

const checkPeriod = (
  { kind, from, to }: { kind: ExemptionKind; from: Day | undefined; to: Day | undefined },
  fromText: string,
  toText: string,
): Doubt | null => {
  const isTemporary = kind === 'tam_mien'
  if (from === undefined) return missingDay('exemption_from', fromText)
  if (to === undefined)
    return isTemporary || !isNothing(toText) ? missingDay('exemption_to', toText) : null
  const days = daysBetween(from, to)
  if (days < 0) return doubt('unreadable_day', 'exemption_to', { words: { text: toText || to } })
  return isTemporary && days > LONGEST_TEMPORARY_DAYS
    ? doubt('exempt_too_long', 'exemption_to')
    : null
}

const missingDay = (field: 'exemption_from' | 'exemption_to', text: string): Doubt =>
  isNothing(text)
    ? doubt('exempt_without_date', field)
    : doubt('unreadable_day', field, { words: { text } })
