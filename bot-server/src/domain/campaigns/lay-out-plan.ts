/** Lays out a unit's study plan from what is known of its node, with dots for what the office adds. */
import { campaignPlanDocument as words } from '@quan-triet/shared/i18n/vi/campaign-plan-document'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import {
  audienceGroupLabels,
  type AudienceGroup,
} from '@quan-triet/shared/vocabulary/audience-groups'
import { classModeLabels, type ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import {
  type DeadlineSubject,
  deadlineSubjectLabels,
} from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { makeRatio, type RatioBase } from '../figures/ratio.ts'
import { stillNeeded } from '../figures/target.ts'

interface Body {
  nameOrg: string
  nameCommittee: string
  symbol: string
  level: Level
}

export interface PlanFacts {
  today: Day
  title: string
  ownerName: string
  purpose: string
  planNote: string
  startsOn: Day
  snapshotOn: Day
  targetPercent: number
  minSessions: number
  reportingBase: Exclude<RatioBase, 'quan_chung'>
  unit: Body
  above: Body | null
  documents: readonly { title: string }[]
  deadlines: readonly { subject: DeadlineSubject; dueAt: Instant; isTentative: boolean }[]
  sessions: readonly {
    title: string
    startsAt: Instant
    endsAt: Instant
    mode: ClassMode
    isMakeup: boolean
    audience: readonly AudienceGroup[]
    venue: string | null
    speaker: string | null
  }[]
  people: { members: number; exempt: number; required: number }
}

type Block =
  | { kind: 'section' | 'heading' | 'text' | 'item'; text: string }
  | {
      kind: 'table'
      columns: readonly string[]
      widths: readonly number[]
      rows: readonly (readonly string[])[]
    }

const section = (text: string): Block => ({ kind: 'section', text })
const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (words: string): Block => ({ kind: 'text', text: words })
const item = (words: string): Block => ({ kind: 'item', text: words })

/** A branch issues in its own name, any body above in the name of its committee. */
const issuerOf = (unit: Body): string =>
  unit.level === 'chi_bo_truc_thuoc' ? unit.nameOrg : unit.nameCommittee

/** A class that names no audience is the members'. */
const audienceOf = (groups: readonly AudienceGroup[]): string =>
  (groups.length === 0 ? (['dang_vien'] as const) : groups)
    .map((group) => audienceGroupLabels[group])
    .join(', ')

const NO_SESSIONS_YET = 3
/** Number, session, time, place, audience, speaker; in parts of the page. */
const COLUMN_WIDTHS = [7, 15, 22, 24, 15, 17]

const sessionRows = (sessions: PlanFacts['sessions']): string[][] =>
  sessions.length === 0
    ? Array.from({ length: NO_SESSIONS_YET }, (_, index) => [
        String(index + 1),
        ...Array.from({ length: 5 }, () => words.blank),
      ])
    : sessions.map((one, index) => [
        String(index + 1),
        one.isMakeup ? words.makeup(one.title) : one.title,
        words.when(one.startsAt, one.endsAt),
        `${classModeLabels[one.mode]}; ${one.venue ?? words.blank}`,
        audienceOf(one.audience),
        one.speaker ?? words.blank,
      ])

const contentOf = (plan: PlanFacts): Block[] => [
  section(words.content),
  heading(words.documents),
  ...(plan.documents.length === 0
    ? [text(words.noDocuments)]
    : plan.documents.map((one) => item(one.title))),
  heading(words.sessions),
  text(words.period(plan.startsOn)),
  ...(plan.sessions.length === 0 ? [text(words.noSessions)] : []),
  {
    kind: 'table',
    columns: words.columns,
    widths: COLUMN_WIDTHS,
    rows: sessionRows(plan.sessions),
  },
]

const targetsOf = (plan: PlanFacts): Block[] => {
  const { members, required } = plan.people
  const base = plan.reportingBase === 'tong_so' ? members : required
  const { needed } = stillNeeded(makeRatio(0, base, plan.reportingBase), plan.targetPercent, base)
  return [
    section(words.targets),
    item(words.target(plan.targetPercent, words.bases[plan.reportingBase])),
    item(words.people(plan.people)),
    item(words.needed(needed, base, plan.targetPercent)),
    ...(plan.minSessions === 0 ? [] : [item(words.leastSessions(plan.minSessions))]),
    ...plan.deadlines.map((one) =>
      item(words.deadline(deadlineSubjectLabels[one.subject], one.dueAt, one.isTentative)),
    ),
    item(words.snapshot(plan.snapshotOn)),
  ]
}

const carryingOut = ({ planNote, unit }: PlanFacts): Block[] => [
  section(words.carryingOut),
  ...words.duties(unit.nameCommittee).map(item),
  heading(words.further),
  text(planNote === '' ? words.blankLine : planNote),
]

/**
 * The layout of 3.4 of the rules (36-HD/VPTW): number, place, day and name stay dots, for the office to add; the product
 * issues nothing by itself.
 */
export const layOutPlan = (plan: PlanFacts) => {
  const issuer = issuerOf(plan.unit)
  return {
    draft: words.draft,
    superior: plan.above?.nameCommittee ?? '',
    issuer,
    number: words.number(plan.unit.symbol),
    party: words.party,
    placeAndDay: words.placeAndDay(plan.today),
    type: words.kind,
    summary: words.summary(plan.title),
    blocks: [
      text(words.opening(plan.ownerName, plan.unit.nameOrg)),
      section(words.purpose),
      ...(plan.purpose === '' ? [] : [item(plan.purpose)]),
      ...words.purposes.map(item),
      ...contentOf(plan),
      ...targetsOf(plan),
      ...carryingOut(plan),
    ],
    recipientsWord: words.recipients,
    recipients: words.recipientLines(plan.above?.nameCommittee ?? null, plan.unit.nameOrg),
    signature: [words.onBehalf(issuer), words.secretary, words.signature] as const,
    pageWord: words.page,
  }
}
