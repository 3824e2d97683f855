/** Describes what people may ask about their own data, the clock that runs from then on, and the answer (P-10). */
import { z } from 'zod'
import { DataRequestId, PersonId } from './ids.ts'
import { Day, Instant } from './moments.ts'

export const DataRequestKind = z.enum(['xem', 'dinh_chinh', 'xoa', 'rut_dong_y', 'han_che'])
export type DataRequestKind = z.infer<typeof DataRequestKind>

export const DataRequestState = z.enum(['cho_tra_loi', 'chap_nhan', 'tu_choi'])
export type DataRequestState = z.infer<typeof DataRequestState>

/** What a correction is about; only name and year of birth are changed by accepting it, the rest by those in charge. */
export const CorrectionField = z.enum([
  'ho_ten',
  'nam_sinh',
  'chi_bo',
  'nhiem_vu',
  'mien_sinh_hoat',
  'diem_danh',
  'khac',
])
export type CorrectionField = z.infer<typeof CorrectionField>

const NOTE_LENGTH = 1000
const VALUE_LENGTH = 200

const asked = {
  kind: z.enum(['xem', 'dinh_chinh', 'xoa', 'han_che']),
  field: CorrectionField.nullable(),
  value: z.string().trim().max(VALUE_LENGTH),
  note: z.string().trim().max(NOTE_LENGTH),
}

interface Asked {
  kind: string
  field: CorrectionField | null
  value: string
}

/** A correction says what it should be; a year of birth is one. */
const isWhole = ({ kind, field, value }: Asked): boolean =>
  kind !== 'dinh_chinh' ||
  (field !== null && value !== '' && (field !== 'nam_sinh' || /^(19|20)\d{2}$/.test(value)))

/** Withdrawing consent has an endpoint of its own. */
export const AskAboutDataInput = z.object(asked).refine(isWhole, { path: ['value'] })
export type AskAboutDataInput = z.infer<typeof AskAboutDataInput>

/** The same on a sheet of paper, which the person signed and the secretary holds. */
export const PaperRequestInput = z
  .object({ personId: PersonId, ...asked })
  .refine(isWhole, { path: ['value'] })
export type PaperRequestInput = z.infer<typeof PaperRequestInput>

export const DataRequest = z.object({
  id: DataRequestId,
  kind: DataRequestKind,
  field: CorrectionField.nullable(),
  state: DataRequestState,
  askedAt: Instant,
  /** Two working days after it was asked, or what it was extended to. */
  dueAt: Instant,
  isExtended: z.boolean(),
  isOverdue: z.boolean(),
  /** Working days left after today; 0 on the last day, when over and when answered. */
  workingDaysLeft: z.int(),
  answeredAt: Instant.nullable(),
  /** By when processing stops after a withdrawal. */
  stopBy: Day.nullable(),
  stoppedAt: Instant.nullable(),
})
export type DataRequest = z.infer<typeof DataRequest>

/** As the person who asked sees it, and whoever answers. */
export const DataRequestText = DataRequest.extend({
  value: z.string(),
  note: z.string(),
  extensionReason: z.string(),
  answer: z.string(),
})
export type DataRequestText = z.infer<typeof DataRequestText>

export const QueuedRequest = DataRequest.extend({
  person: z.object({ personId: PersonId, fullName: z.string() }),
  unitName: z.string(),
})
export type QueuedRequest = z.infer<typeof QueuedRequest>

export const OpenedRequest = DataRequestText.extend({
  person: z.object({ personId: PersonId, fullName: z.string() }),
  unitName: z.string(),
  /** What is held now of the field a correction is about; null where accepting it changes nothing by itself. */
  heldValue: z.string().nullable(),
  /** The latest day an extension may reach. */
  extendableUntil: Day,
})
export type OpenedRequest = z.infer<typeof OpenedRequest>

export const AnswerRequestInput = z.object({
  outcome: z.enum(['chap_nhan', 'tu_choi']),
  answer: z.string().trim().min(1).max(NOTE_LENGTH),
})
export type AnswerRequestInput = z.infer<typeof AnswerRequestInput>

export const ExtendRequestInput = z.object({
  until: Day,
  reason: z.string().trim().min(1).max(NOTE_LENGTH),
})
export type ExtendRequestInput = z.infer<typeof ExtendRequestInput>

export const CalendarDay = z.object({
  day: Day,
  kind: z.enum(['nghi', 'lam']),
  note: z.string().trim().max(VALUE_LENGTH),
})
export type CalendarDay = z.infer<typeof CalendarDay>
