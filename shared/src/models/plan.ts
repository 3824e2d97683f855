/** Describes what a programme or personal plan says: its lines under headings, its tasks, and its frozen versions. */
import { z } from 'zod'
import { PlanKind, PlanState } from '../vocabulary/paper-states.ts'
import {
  PlanDocumentType,
  PlanOutcome,
  PointVerdict,
  ReviewPoint,
  TaskRepeat,
  VersionMadeFor,
} from '../vocabulary/plans.ts'
import {
  CampaignId,
  CampaignNodeId,
  PartId,
  PersonId,
  PlanId,
  PlanLineId,
  PlanOpinionId,
  PlanRemarkId,
  PlanTaskId,
} from './ids.ts'
import { Day, Instant } from './moments.ts'
import { PlanStanding } from './paper.ts'
import { OrgUnitName } from './person.ts'

/** The most of one paragraph, in characters. */
export const LINE_LENGTH = 4000

export const PlanLine = z.object({
  id: PlanLineId,
  /** Index into the plan's headings. */
  heading: z.int(),
  text: z.string(),
  /** Sent back when the line is changed: what was seen. */
  revision: z.int(),
  /** Somebody changed that line at the same time: both stay until a person chooses. */
  conflictOf: PlanLineId.nullable(),
})
export type PlanLine = z.infer<typeof PlanLine>

export const PlanTask = z.object({
  id: PlanTaskId,
  text: z.string(),
  /** Who leads (người chủ trì), in words. */
  lead: z.string(),
  /** Who follows it and is reminded. */
  owner: z.object({ personId: PersonId, fullName: z.string() }).nullable(),
  dueOn: Day.nullable(),
  dueWording: z.string(),
  repeats: TaskRepeat,
  /** What there is to show for it (kết quả). */
  result: z.string(),
  /** The part of the resolution it carries out. */
  part: z.object({ id: PartId, heading: z.string() }).nullable(),
  /** The target of the term it serves. */
  target: z.object({ id: z.string(), name: z.string() }).nullable(),
  revision: z.int(),
  conflictOf: PlanTaskId.nullable(),
})
export type PlanTask = z.infer<typeof PlanTask>

/** All that a plan prints: what is sent, compared, exported and kept. Revisions and conflicts are of drafts alone. */
export const PlanContent = z.object({
  kind: PlanKind,
  title: z.string(),
  /** As the unit is called on that day. */
  unitName: z.string(),
  /** Of a personal plan. */
  personName: z.string().nullable(),
  headings: z.array(z.string()),
  lines: z.array(PlanLine.pick({ id: true, heading: true, text: true })),
  tasks: z.array(PlanTask.omit({ revision: true, conflictOf: true })),
})
export type PlanContent = z.infer<typeof PlanContent>

export const PlanVersionLine = z.object({
  version: z.int(),
  madeFor: VersionMadeFor,
  madeAt: Instant,
})
export type PlanVersionLine = z.infer<typeof PlanVersionLine>

export const PlanOpinion = z.object({
  id: PlanOpinionId,
  number: z.int(),
  /** Beside which line; null: about the whole. */
  lineId: PlanLineId.nullable(),
  /** A member's name or a mass organisation's; null after erasure. */
  author: z.string().nullable(),
  /** Null after erasure. */
  text: z.string().nullable(),
  sentOn: Day,
  answer: z.string().nullable(),
  isOwn: z.boolean(),
})
export type PlanOpinion = z.infer<typeof PlanOpinion>

const Due = z.object({ at: Instant, isTentative: z.boolean() })

/** What still has to be mended before the plan may be sent (INV-23): nothing when the list is empty. */
export const PlanLack = z.object({
  kind: z.enum(['empty', 'conflict', 'task_text', 'task_owner', 'task_due', 'task_result']),
  /** The task from 1, where it is about one. */
  task: z.int().nullable(),
})
export type PlanLack = z.infer<typeof PlanLack>

export const ReviewChecklist = z.record(ReviewPoint, PointVerdict)
export type ReviewChecklist = z.infer<typeof ReviewChecklist>

/** What the level above decided on a version. */
export const PlanDecision = z.object({
  version: z.int(),
  outcome: PlanOutcome,
  checklist: ReviewChecklist,
  /** Null after erasure, or when nothing was added. */
  text: z.string().nullable(),
  decidedOn: Day,
  isOnPaper: z.boolean(),
})
export type PlanDecision = z.infer<typeof PlanDecision>

/** What a reviewer wrote beside a paragraph or task. */
export const PlanRemark = z.object({
  id: PlanRemarkId,
  version: z.int(),
  /** The line's or task's id; null: about the whole. */
  pieceId: z.string().nullable(),
  text: z.string(),
  isSettled: z.boolean(),
  isOwn: z.boolean(),
})
export type PlanRemark = z.infer<typeof PlanRemark>

/** What only those who write the plan need. */
export const PlanChoices = z.object({
  owners: z.array(z.object({ personId: PersonId, fullName: z.string() })),
  parts: z.array(z.object({ id: PartId, heading: z.string() })),
  targets: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The next number of each type in the term, and its usual symbol (INV-22). */
  numbers: z.array(
    z.object({ documentType: PlanDocumentType, numberInTerm: z.int(), symbol: z.string() }),
  ),
  termStartsOn: Day.nullable(),
})
export type PlanChoices = z.infer<typeof PlanChoices>

export const PlanView = z.object({
  id: PlanId,
  kind: PlanKind,
  nodeId: CampaignNodeId,
  campaign: z.object({ id: CampaignId, title: z.string() }),
  unit: OrgUnitName,
  /** Of a personal plan. */
  personName: z.string().nullable(),
  title: z.string(),
  standing: PlanStanding,
  documentType: PlanDocumentType.nullable(),
  due: Due.nullable(),
  headings: z.array(z.string()),
  lines: z.array(PlanLine),
  tasks: z.array(PlanTask),
  versions: z.array(PlanVersionLine),
  opinions: z.array(PlanOpinion),
  /** How many opinions there are, also for those who see only their own. */
  opinionCount: z.int(),
  /** Decisions of the level above, the newest first; for the makers and for who reviews. */
  decisions: z.array(PlanDecision),
  /** Beside the paragraphs, of versions that were decided on. */
  remarks: z.array(PlanRemark),
  /** Units below whose own programme is neither done nor excused: until then this one is not closed. */
  openChildren: z.array(z.string()),
  /** The steps that the reader may take now. */
  steps: z.array(PlanState),
  lacks: z.array(PlanLack),
  mayEdit: z.boolean(),
  mayUnlock: z.boolean(),
  mayGiveOpinion: z.boolean(),
  mayAnswerOpinions: z.boolean(),
  /** Whose turn it is: the unit itself, the reviewer of the level above, the office; null: nobody's. */
  waitsFor: z.enum(['unit', 'members', 'reviewer', 'office']).nullable(),
  /** Only for those who may edit or send it. */
  choices: PlanChoices.nullable(),
})
export type PlanView = z.infer<typeof PlanView>

/** A save answers with the page as it is now. */
export const SavedPlan = z.object({
  plan: PlanView,
  /** Somebody had changed it meanwhile: what was sent stands behind it as a copy. */
  conflict: z.boolean(),
})
export type SavedPlan = z.infer<typeof SavedPlan>

/** One plan in a list; `planId` null: not begun. */
export const PlanRow = z.object({
  kind: PlanKind,
  planId: PlanId.nullable(),
  standing: PlanStanding.nullable(),
  due: Due.nullable(),
  mayBegin: z.boolean(),
})
export type PlanRow = z.infer<typeof PlanRow>

export const UnitPlans = z.object({
  /** The units for which the reader may write programmes, and the own one. */
  units: z.array(OrgUnitName),
  unit: OrgUnitName,
  campaigns: z.array(
    z.object({
      nodeId: CampaignNodeId,
      title: z.string(),
      programme: PlanRow,
      /** The reader's own; null where none is asked for. */
      personal: PlanRow.nullable(),
      /** Somebody of the level above freed the unit from a programme. */
      excuse: z.string().nullable(),
    }),
  ),
  /** Own personal plans of earlier campaigns, the newest first. */
  earlier: z.array(
    z.object({ planId: PlanId, title: z.string(), state: PlanState, changedOn: Day }),
  ),
  /** Issued programmes of the unit, to begin from. */
  templates: z.array(z.object({ planId: PlanId, title: z.string() })),
})
export type UnitPlans = z.infer<typeof UnitPlans>
