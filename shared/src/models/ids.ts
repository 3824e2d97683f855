/** Names the kinds of identifier, so that one can never be passed for another. */
import { z } from 'zod'

const id = <const Name extends string>(_name: Name) => z.string().min(1).max(120).brand<Name>()

export const OrgUnitId = id('OrgUnitId')
export type OrgUnitId = z.infer<typeof OrgUnitId>
export const PersonId = id('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const CampaignId = id('CampaignId')
export type CampaignId = z.infer<typeof CampaignId>
export const CampaignNodeId = id('CampaignNodeId')
export type CampaignNodeId = z.infer<typeof CampaignNodeId>
export const DocumentId = id('DocumentId')
export type DocumentId = z.infer<typeof DocumentId>
export const PartId = id('PartId')
export type PartId = z.infer<typeof PartId>
export const PushId = id('PushId')
export type PushId = z.infer<typeof PushId>
export const ClassId = id('ClassId')
export type ClassId = z.infer<typeof ClassId>
export const SessionId = id('SessionId')
export type SessionId = z.infer<typeof SessionId>
export const DeadlineId = id('DeadlineId')
export type DeadlineId = z.infer<typeof DeadlineId>
export const GroupId = id('GroupId')
export type GroupId = z.infer<typeof GroupId>
export const DeliveryId = id('DeliveryId')
export type DeliveryId = z.infer<typeof DeliveryId>
export const DataRequestId = id('DataRequestId')
export type DataRequestId = z.infer<typeof DataRequestId>
export const NoticeId = id('NoticeId')
export type NoticeId = z.infer<typeof NoticeId>
export const ImportId = id('ImportId')
export type ImportId = z.infer<typeof ImportId>

export const SubscriptionId = id('SubscriptionId')
export type SubscriptionId = z.infer<typeof SubscriptionId>

export const FileId = id('FileId')
export type FileId = z.infer<typeof FileId>
export const ExportId = id('ExportId')
export type ExportId = z.infer<typeof ExportId>
export const ExportScheduleId = id('ExportScheduleId')
export type ExportScheduleId = z.infer<typeof ExportScheduleId>

export const QuestionId = id('QuestionId')
export type QuestionId = z.infer<typeof QuestionId>
export const RecommendationId = id('RecommendationId')
export type RecommendationId = z.infer<typeof RecommendationId>
export const EssayId = id('EssayId')
export type EssayId = z.infer<typeof EssayId>
export const EssayVersionId = id('EssayVersionId')
export type EssayVersionId = z.infer<typeof EssayVersionId>
export const ModelTextId = id('ModelTextId')
export type ModelTextId = z.infer<typeof ModelTextId>
export const QuizQuestionId = id('QuizQuestionId')
export type QuizQuestionId = z.infer<typeof QuizQuestionId>
export const QuizAttemptId = id('QuizAttemptId')
export type QuizAttemptId = z.infer<typeof QuizAttemptId>
export const PlanId = id('PlanId')
export type PlanId = z.infer<typeof PlanId>
export const PlanLineId = id('PlanLineId')
export type PlanLineId = z.infer<typeof PlanLineId>
export const PlanTaskId = id('PlanTaskId')
export type PlanTaskId = z.infer<typeof PlanTaskId>
export const PlanOpinionId = id('PlanOpinionId')
export type PlanOpinionId = z.infer<typeof PlanOpinionId>
export const PlanRemarkId = id('PlanRemarkId')
export type PlanRemarkId = z.infer<typeof PlanRemarkId>
export const RecommendationGroupId = id('RecommendationGroupId')
export type RecommendationGroupId = z.infer<typeof RecommendationGroupId>

export const AccessTokenId = id('AccessTokenId')
export type AccessTokenId = z.infer<typeof AccessTokenId>
/** An address of another program that is told of counts. */
export const WebhookId = id('WebhookId')
export type WebhookId = z.infer<typeof WebhookId>

/** A user id in the space of the Zalo App (what `graph.zalo.me/v2.0/me` answers). */
export const ZaloUserId = id('ZaloUserId')
export type ZaloUserId = z.infer<typeof ZaloUserId>
/** A user id in the space of one Zalo bot: never equal to a `ZaloUserId`. */
export const BotUserId = id('BotUserId')
export type BotUserId = z.infer<typeof BotUserId>
/** A chat of the bot: a group, or a private chat with one person. */
export const BotChatId = id('BotChatId')
export type BotChatId = z.infer<typeof BotChatId>
/** A user id in the space of one Official Account: decimal, beyond 2^53, never equal to the others. */
export const OaUserId = id('OaUserId')
export type OaUserId = z.infer<typeof OaUserId>
/** A group that the Official Account made (GMF): opaque. */
export const OaGroupId = id('OaGroupId')
export type OaGroupId = z.infer<typeof OaGroupId>
/** Where a message goes within its way: a chat of the bot, a group or user of the OA, a person of the app, a mailbox, a program. */
export type ChatId = BotChatId | OaGroupId | OaUserId | ZaloUserId | SubscriptionId | WebhookId
