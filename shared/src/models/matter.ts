/** Describes what members send up: questions to the speaker and recommendations, as their sender and the branch see them. */
import { z } from 'zod'
import {
  QuestionState,
  RecommendationCategory,
  RecommendationState,
} from '../vocabulary/matters.ts'
import { DocumentId, OrgUnitId, PartId, PersonId, QuestionId, RecommendationId } from './ids.ts'
import { Day } from './moments.ts'
import { OrgUnitName } from './person.ts'

export const MatterKind = z.enum(['question', 'recommendation'])
export type MatterKind = z.infer<typeof MatterKind>

/** The most that may be written at once, in characters. */
export const MATTER_LENGTH = 1000

const Content = z.string().trim().min(1).max(MATTER_LENGTH)

/** The draft document that a comment is about (góp ý dự thảo, S3-19); without a part: all of it. */
export const DraftChoice = z.object({ documentId: DocumentId, partId: PartId.nullable() })
export type DraftChoice = z.infer<typeof DraftChoice>

/** What somebody wants to send; `hidesName`: whoever answers is not told who asks, the secretary neither. */
export const NewMatter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), content: Content, hidesName: z.boolean() }),
  z.object({
    kind: z.literal('recommendation'),
    content: Content,
    hidesName: z.boolean(),
    category: RecommendationCategory,
    /** Omitted: a recommendation; else a comment on that draft. */
    draft: DraftChoice.optional(),
  }),
])
export type NewMatter = z.infer<typeof NewMatter>

/** To which branch; omitted: where the person's study is. */
export const SendMatterInput = z.object({ unitId: OrgUnitId.optional(), matter: NewMatter })
export type SendMatterInput = z.infer<typeof SendMatterInput>

/** Written down by the secretary for somebody without a phone (M-12). */
export const RecordMatterInput = z.object({ personId: PersonId, matter: NewMatter })
export type RecordMatterInput = z.infer<typeof RecordMatterInput>

export const AnswerMatterInput = z.object({
  answer: Content,
  /** Of a recommendation: where it belongs, when the sender chose wrongly. */
  category: RecommendationCategory.optional(),
})
export type AnswerMatterInput = z.infer<typeof AnswerMatterInput>

export const MatterReceipt = z.object({
  kind: MatterKind,
  /** Within the branch's campaign, from 1. */
  number: z.int(),
  /** The session at which a question is to be answered; null: none is to come. */
  session: z.string().nullable(),
})
export type MatterReceipt = z.infer<typeof MatterReceipt>

const common = {
  number: z.int(),
  /** Null after erasure. */
  content: z.string().nullable(),
  hidesName: z.boolean(),
  /** The day is enough, and tells less of whoever hides the name. */
  sentOn: Day,
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
}

/** One step of a recommendation's way up and back down. */
export const WayStep = z.object({
  state: RecommendationState,
  on: Day,
  /** Where it was taken: who has it then. */
  unit: z.string(),
})
export type WayStep = z.infer<typeof WayStep>

/** What a comment is about. */
const CommentedDraft = z.object({ title: z.string(), part: z.string().nullable() })

export const Matter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    id: QuestionId,
    state: QuestionState,
    session: z.string().nullable(),
    ...common,
  }),
  z.object({
    kind: z.literal('recommendation'),
    id: RecommendationId,
    state: RecommendationState,
    category: RecommendationCategory,
    /** Null: a recommendation of its own, no comment on a draft. */
    draft: CommentedDraft.nullable(),
    /** From the first day on, oldest first. */
    way: z.array(WayStep),
    ...common,
  }),
])
export type Matter = z.infer<typeof Matter>

/** A draft document on which comments are collected at the person's branch. */
export const OpenDraft = z.object({
  documentId: DocumentId,
  unitId: OrgUnitId,
  title: z.string(),
  parts: z.array(z.object({ id: PartId, heading: z.string() })),
})
export type OpenDraft = z.infer<typeof OpenDraft>

/** What a person has sent, newest first, and to which branches more may be sent. */
export const OwnMatters = z.object({
  places: z.array(OrgUnitName),
  drafts: z.array(OpenDraft),
  /** Whether questions to the speaker wait for this person: as speaker of a session, or for the branch. */
  hasQuestions: z.boolean(),
  matters: z.array(Matter),
})
export type OwnMatters = z.infer<typeof OwnMatters>

export const BranchMatter = z.object({
  matter: Matter,
  /** Null: the sender hides the name, or was erased. */
  sender: z.string().nullable(),
})
export type BranchMatter = z.infer<typeof BranchMatter>

/** A document of the branch, and whether comments on it are collected. */
export const CommentableDocument = z.object({
  id: DocumentId,
  title: z.string(),
  isDraft: z.boolean(),
})
export const CommentableDocuments = z.object({ documents: z.array(CommentableDocument) })
export type CommentableDocuments = z.infer<typeof CommentableDocuments>

/** What a branch has been sent in its campaign: unanswered first, of those the newest first. */
export const BranchMatters = z.object({
  campaignTitle: z.string(),
  matters: z.array(BranchMatter),
})
export type BranchMatters = z.infer<typeof BranchMatters>
