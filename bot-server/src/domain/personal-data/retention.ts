/** Says how long each kind of data is kept, on what ground, and what happens then: one table for the house and its people. */

/** What ends the keeping: a job of the house, the person, or those who run the machine. */
type Ending = 'job' | 'never' | 'operator'

export interface Term {
  /** Counted from what `i18n/vi/retention.ts` says for this kind. */
  days: number | null
  ending: Ending
  source: 'P-06' | 'P-09' | 'P-10' | 'P-12' | 'design'
}

const YEAR = 365

/**
 * The terms of P-09, with the house's own for what P-09 does not name. Attendance, grades and rosters are bound to the
 * year-end review, see `reviewTermEnds`.
 */
export const terms = {
  roster: { days: null, ending: 'job', source: 'P-09' },
  attendance: { days: null, ending: 'job', source: 'P-09' },
  check_ins: { days: 30, ending: 'job', source: 'design' },
  essays: { days: null, ending: 'job', source: 'P-09' },
  messages: { days: 90, ending: 'job', source: 'design' },
  notices: { days: YEAR, ending: 'job', source: 'design' },
  inbox: { days: 90, ending: 'job', source: 'design' },
  dialogues: { days: 1, ending: 'job', source: 'P-06' },
  reminders: { days: 30, ending: 'job', source: 'design' },
  sign_ins: { days: 30, ending: 'job', source: 'design' },
  code_tries: { days: 1, ending: 'job', source: 'design' },
  bot_logs: { days: 30, ending: 'job', source: 'P-06' },
  server_logs: { days: 30, ending: 'operator', source: 'P-06' },
  requests: { days: YEAR, ending: 'job', source: 'P-10' },
  consents: { days: null, ending: 'never', source: 'P-10' },
  audit: { days: null, ending: 'never', source: 'P-12' },
} as const satisfies Record<string, Term>

/** What essays say goes a year after their campaign was summed up, before the row with the verdict does (P-09). */
export const ESSAY_TEXT_DAYS = YEAR

export type Kind = keyof typeof terms

/** Kinds whose term is so many days. */
export type TimedKind = { [K in Kind]: (typeof terms)[K]['days'] extends number ? K : never }[Kind]

/**
 * The first year whose records may not yet go: a record of year Y is reviewed at the end of Y and kept one year more
 * (P-09), so that it goes from 1 January of Y + 2 on.
 * @param today `YYYY-MM-DD` in Vietnam
 */
export const firstYearKept = (today: string): number => Number(today.slice(0, 4)) - 1
