/** Describes a campaign (đợt học tập) as its owner opens it, and as each unit sees its own node of it. */
import { z } from 'zod'
import { CampaignNodeState } from '../vocabulary/campaign-states.ts'
import { DeadlineSubject } from '../vocabulary/deadline-subjects.ts'
import { EssayMode, EssayScale } from '../vocabulary/essay-verdicts.ts'
import { Level } from '../vocabulary/levels.ts'
import { CampaignId, CampaignNodeId, DocumentId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'

const MOST_UNITS = 500
const LONGEST_TITLE = 300
const LONGEST_TEXT = 2000

const Words = z.string().trim().min(1).max(LONGEST_TITLE)
export const Reason = z.string().trim().min(3).max(500)

export const ReportingBase = z.enum(['tong_so', 'phai_hoc'])
export type ReportingBase = z.infer<typeof ReportingBase>
export const EssayOpens = z.enum(['sau_hoan_thanh', 'sau_buoi_dau'])
export type EssayOpens = z.infer<typeof EssayOpens>

/** A day counted from the due day on which a reminder goes (2.10): -7 is a week before, 1 the day after. */
export const ReminderDay = z.int().min(-14).max(7)

const ReminderDays = z.array(ReminderDay).max(8).nullable()

/**
 * Rising working days around the due day, below 0 before it: when the unit is told, when it and whoever has the paper now,
 * when those above them, when the owner of the campaign; null: the usual ones.
 */
export const EscalationDays = z
  .array(z.int().min(-20).max(30))
  .length(4)
  .refine((days) =>
    days.every((day, index) => index === 0 || (day >= 0 && day > (days[index - 1] ?? day))),
  )
  .nullable()

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Hours of the day, in Vietnam, in which nothing leaves by itself; they may cross midnight. */
export const QuietHours = z.object({ from: WallTime, until: WallTime })
export type QuietHours = z.infer<typeof QuietHours>

/** What helps to write an essay, one question each (Q22). */
const EssayQuestions = z.array(z.string().trim().min(3).max(200)).max(10)

/** What a campaign says of essays; at first all is allowed, and owed by all. */
/** What graders look at, with the most points each (3.5 suggests 4, 3, 2, 1). */
export const EssayCriterion = z.object({
  name: z.string().trim().min(3).max(120),
  points: z.int().min(1).max(100),
})
export type EssayCriterion = z.infer<typeof EssayCriterion>

/** Nobody types more on a phone, and no form asks for it. */
export const MOST_SYLLABLES = 20_000
const Syllables = z.int().min(0).max(MOST_SYLLABLES).nullable()

const EssayTerms = z.object({
  /** Handwriting and photographs of it are taken (Q21). */
  essayByHand: z.boolean(),
  essayQuestions: EssayQuestions,
  /** Probationary members write as everybody does (Q27). */
  probationaryWrites: z.boolean(),
  /** Whether a test replaces the essay (E21). */
  essayMode: EssayMode,
  /** The parts every essay has; two of them are mandatory (S2-14). */
  essayHeadings: z.array(z.string().trim().min(3).max(200)).min(2).max(6),
  /** Null: no limit. */
  essayMinSyllables: Syllables,
  essayMaxSyllables: Syllables,
  essayScale: EssayScale,
  essayRubric: z.array(EssayCriterion).min(1).max(10),
  /** Days after a verdict in which its author may appeal. */
  essayAppealDays: z.int().min(0).max(60),
  /** Days a person has for writing again. */
  essayRewriteDays: z.int().min(1).max(90),
})
export type EssayTerms = z.infer<typeof EssayTerms>
/** What is left out stays as it is. */
const EssayTermsInput = EssayTerms.partial()
export type EssayTermsInput = z.infer<typeof EssayTermsInput>

/** Which units below the owner take part: all, or those under some of its children; of all levels or of some. */
export const CampaignScope = z.object({
  children: z.array(OrgUnitId).max(MOST_UNITS).nullable(),
  levels: z.array(Level).min(1).nullable(),
})
export type CampaignScope = z.infer<typeof CampaignScope>

export const DeadlineInput = z.object({
  subject: DeadlineSubject,
  /** As the plan words it: "đến hết ngày 25/3/2026". */
  wording: Words,
})
export type DeadlineInput = z.infer<typeof DeadlineInput>

export const OpenCampaignInput = z.object({
  ownerId: OrgUnitId,
  title: Words,
  purpose: z.string().trim().max(LONGEST_TEXT),
  documentIds: z.array(DocumentId).max(50),
  /** Chosen by the owner; there is no default. */
  reportingBase: ReportingBase,
  targetPercent: z.int().min(1).max(100),
  snapshotOn: Day,
  startsOn: Day,
  essayOpens: EssayOpens,
  deadlines: z.array(DeadlineInput).max(7),
  scope: CampaignScope,
  /** The day whose tree is meant; today when omitted. */
  scopeOn: Day.optional(),
  /** The whole ladder when null. */
  reminderDays: ReminderDays,
  /** The usual ladder when null or left out. */
  escalationDays: EscalationDays.optional(),
  messagesPerMinute: z.int().min(1).max(6000).nullable(),
  /** 21:00 to 07:00 when null or left out. */
  quietHours: QuietHours.nullable().optional(),
  ...EssayTermsInput.shape,
})
export type OpenCampaignInput = z.infer<typeof OpenCampaignInput>

export const OpenedCampaign = z.object({
  id: CampaignId,
  nodeId: CampaignNodeId,
  nodes: z.int(),
  notices: z.int(),
})
export type OpenedCampaign = z.infer<typeof OpenedCampaign>

/** What the opening form offers: the units a campaign may reach, and the documents it may study. */
export const OpeningChoices = z.object({
  unitName: z.string(),
  units: z.int(),
  children: z.array(z.object({ id: OrgUnitId, name: z.string(), units: z.int() })),
  levels: z.array(z.object({ level: Level, units: z.int() })),
  documents: z.array(z.object({ id: DocumentId, title: z.string() })),
})
export type OpeningChoices = z.infer<typeof OpeningChoices>

/** How a deadline's wording is understood; null when it names no single moment. */
export const DeadlineReading = z.object({
  dueAt: Instant.nullable(),
  isTentative: z.boolean(),
})
export type DeadlineReading = z.infer<typeof DeadlineReading>

export const CampaignSummary = z.object({
  id: CampaignId,
  title: z.string(),
  ownerName: z.string(),
  startsOn: Day,
  isClosed: z.boolean(),
  /** The topmost node that the asker may look at. */
  nodeId: CampaignNodeId,
  unitName: z.string(),
  isAcknowledged: z.boolean(),
})
export type CampaignSummary = z.infer<typeof CampaignSummary>

const Term = z.object({
  /** Whether this unit chose it, or follows a unit above. */
  isOwn: z.boolean(),
})

export const NodeDeadline = Term.extend({
  subject: DeadlineSubject,
  sourceWording: z.string(),
  dueAt: Instant,
  isTentative: z.boolean(),
  /** No later than this is allowed: the due day of the unit above. */
  latest: Instant.nullable(),
})
export type NodeDeadline = z.infer<typeof NodeDeadline>

const StudyCount = z.object({ done: z.int(), of: z.int() })

/** A unit below, in the table of its parent's node. */
export const ChildNode = z.object({
  id: CampaignNodeId,
  unitName: z.string(),
  state: CampaignNodeState,
  acknowledgedAt: Instant.nullable(),
  /** Units below it that take part, itself included, and how many of them acknowledged. */
  nodes: z.int(),
  acknowledged: z.int(),
  /** Who completed study, of the base on which the campaign is judged; null where it is not counted. */
  study: StudyCount.nullable(),
})
export type ChildNode = z.infer<typeof ChildNode>

export const CampaignNode = z.object({
  id: CampaignNodeId,
  campaignId: CampaignId,
  title: z.string(),
  purpose: z.string(),
  ownerName: z.string(),
  unitId: OrgUnitId,
  unitName: z.string(),
  parent: z.object({ id: CampaignNodeId, unitName: z.string(), isVisible: z.boolean() }).nullable(),
  state: CampaignNodeState,
  nextStates: z.array(CampaignNodeState),
  isOwner: z.boolean(),
  closedAt: Instant.nullable(),
  startsOn: Day,
  snapshotOn: Day,
  reportingBase: ReportingBase,
  essayOpens: EssayOpens,
  documents: z.array(z.object({ id: DocumentId, title: z.string() })),
  acknowledged: z.object({ at: Instant, by: z.string() }).nullable(),
  targetPercent: z.int(),
  leastTargetPercent: z.int(),
  minSessions: z.int(),
  leastMinSessions: z.int(),
  planNote: z.string(),
  deadlines: z.array(NodeDeadline),
  settings: z.object({
    reminderDays: ReminderDays,
    escalationDays: EscalationDays,
    messagesPerMinute: z.int().nullable(),
    quietHours: QuietHours.nullable(),
    travelMinutes: z.int(),
    keyCadreWaived: z.string().nullable(),
    ...EssayTerms.shape,
  }),
  study: StudyCount,
  children: z.array(ChildNode),
})
export type CampaignNode = z.infer<typeof CampaignNode>

/** What a unit sets for itself and those below; what is left out stays as it is. */
export const TightenNodeInput = z.object({
  targetPercent: z.int().min(1).max(100).optional(),
  minSessions: z.int().min(0).max(50).optional(),
  planNote: z.string().trim().max(LONGEST_TEXT).optional(),
  deadlines: z.array(DeadlineInput).max(7).optional(),
})
export type TightenNodeInput = z.infer<typeof TightenNodeInput>

export const TightenedNode = z.object({
  /** Units below whose own terms had become looser and were brought along. */
  broughtAlong: z.int(),
})
export type TightenedNode = z.infer<typeof TightenedNode>

export const MoveNodeInput = z.object({ to: CampaignNodeState, reason: Reason })
export type MoveNodeInput = z.infer<typeof MoveNodeInput>

export const ChangeSettingsInput = z.object({
  reminderDays: ReminderDays,
  /** Left out: as before. */
  escalationDays: EscalationDays.optional(),
  messagesPerMinute: z.int().min(1).max(6000).nullable(),
  /** Null: 21:00 to 07:00; left out: as before. */
  quietHours: QuietHours.nullable().optional(),
  travelMinutes: z.int().min(0).max(600),
  /** Why base classes need not wait for the key-cadre class; null: they wait (INV-09). */
  keyCadreWaived: Reason.nullable(),
  ...EssayTermsInput.shape,
})
export type ChangeSettingsInput = z.infer<typeof ChangeSettingsInput>

/** What is still open when a campaign is to be closed. */
export const OpenMatters = z.object({
  nodes: z.int(),
  unacknowledged: z.int(),
  sessions: z.int(),
  pushes: z.int(),
  deadlines: z.int(),
})
export type OpenMatters = z.infer<typeof OpenMatters>

/** The same campaign with its days moved to a new start. */
export const CampaignClone = z.object({
  title: z.string(),
  startsOn: Day,
  snapshotOn: Day,
  deadlines: z.array(
    z.object({ subject: DeadlineSubject, wording: z.string(), dueAt: Instant, was: Instant }),
  ),
  documents: z.int(),
})
export type CampaignClone = z.infer<typeof CampaignClone>
