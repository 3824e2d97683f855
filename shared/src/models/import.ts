/** Describes an import as its screens show it: the columns of a file, and what would become of each row. */
import { z } from 'zod'
import {
  allImportFields,
  attendanceFields,
  rosterFields,
  rowVerdicts,
  sessionFields,
  treeFields,
} from '../vocabulary/import-fields.ts'
import { ImportId, OrgUnitId, SessionId } from './ids.ts'
import { Instant } from './moments.ts'

export const ImportKind = z.enum(['roster', 'tree', 'attendance', 'sessions'])
export type ImportKind = z.infer<typeof ImportKind>

export const RosterField = z.enum(rosterFields)
export type RosterField = z.infer<typeof RosterField>

export const TreeField = z.enum(treeFields)
export type TreeField = z.infer<typeof TreeField>

export const AttendanceField = z.enum(attendanceFields)
export type AttendanceField = z.infer<typeof AttendanceField>

export const SessionField = z.enum(sessionFields)
export type SessionField = z.infer<typeof SessionField>

export const ImportField = z.enum(allImportFields)
export type ImportField = z.infer<typeof ImportField>

export const RowVerdict = z.enum(rowVerdicts)
export type RowVerdict = z.infer<typeof RowVerdict>

/** Where the file goes, as the query of an upload says it. */
export const ImportTarget = z.object({
  kind: ImportKind,
  /** The unit whose people, or under which the units, the file lists. */
  orgUnitId: OrgUnitId,
  fileName: z.string().trim().min(1).max(200),
  /** The session whose attendance the file lists. */
  sessionId: SessionId.optional(),
  /** The sheet by its place from 0; without it, the one that looks most like a list. */
  sheet: z.coerce.number().int().min(0).max(100).optional(),
})
export type ImportTarget = z.infer<typeof ImportTarget>

export const ColumnGuess = z.object({
  /** Place from 0. */
  index: z.int(),
  title: z.string(),
  field: ImportField.nullable(),
  /** Holds what is never taken (identity papers, addresses, health…): cannot be chosen. */
  isSensitive: z.boolean(),
  /** The first values, for whoever sent the file to recognise the column; empty for a sensitive one. */
  samples: z.array(z.string()),
})
export type ColumnGuess = z.infer<typeof ColumnGuess>

/** What a file looks like, read and forgotten: nothing of it is kept. */
export const ImportLook = z.object({
  sheets: z.array(z.object({ index: z.int(), name: z.string(), rows: z.int() })),
  sheet: z.int(),
  /** The row of the sheet, from 1, in which the titles of the columns end. */
  headerRow: z.int(),
  rows: z.int(),
  columns: z.array(ColumnGuess),
})
export type ImportLook = z.infer<typeof ImportLook>

/** `3.full_name-4.birth`: which column, by its place, is which field. */
export const ColumnChoice = z
  .string()
  .max(2000)
  .regex(/^(\d{1,3}\.[a-z_]+(-\d{1,3}\.[a-z_]+)*)?$/)
  .transform((text, context) => {
    const pairs = text.split('-').filter(Boolean)
    return pairs.flatMap((pair) => {
      const [index, name] = pair.split('.')
      const field = ImportField.safeParse(name)
      if (!field.success) context.addIssue({ code: 'custom', message: 'unknown field' })
      return field.success ? [{ index: Number(index), field: field.data }] : []
    })
  })
export type ColumnChoice = z.infer<typeof ColumnChoice>

const VerdictCounts = z.record(RowVerdict, z.int())

export const ReasonCount = z.object({ code: z.string(), title: z.string(), count: z.int() })
export type ReasonCount = z.infer<typeof ReasonCount>

export const ImportSummary = z.object({
  id: ImportId,
  kind: ImportKind,
  unitName: z.string(),
  fileName: z.string(),
  state: z.enum(['cho', 'da_luu']),
  rows: z.int(),
  counts: VerdictCounts,
  /** How many rows have each kind of doubt, most first. */
  reasons: z.array(ReasonCount),
  /** Fields that the file has, in the order of its columns. */
  fields: z.array(ImportField),
  /** Titles of columns that were not taken. */
  dropped: z.array(z.string()),
  /** Totals, repeated headers and signatures that were passed over. */
  passedOver: z.int(),
  /** People of the units in the file who are not in it: they stay as they are. */
  missing: z.object({ count: z.int(), names: z.array(z.string()) }),
  expiresAt: Instant,
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const RowReason = z.object({
  code: z.string(),
  /** The doubt in words. */
  text: z.string(),
  field: ImportField.nullable(),
  /** What may be answered; empty when only the cell can be mended or the row left out. */
  answers: z.array(z.object({ value: z.string(), label: z.string() })),
})
export type RowReason = z.infer<typeof RowReason>

export const ImportRow = z.object({
  /** The row of the sheet, from 1. */
  row: z.int(),
  verdict: RowVerdict,
  /** As the file has it, or as it was mended. A phone number is not kept and not shown. */
  values: z.partialRecord(ImportField, z.string()),
  /** As it would be saved, in words. */
  proposed: z.partialRecord(ImportField, z.string()),
  /** Fields that would be saved otherwise than they are written in the file. */
  changed: z.array(ImportField),
  reasons: z.array(RowReason),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportRows = z.object({ rows: z.array(ImportRow), total: z.int() })
export type ImportRows = z.infer<typeof ImportRows>

export const ListImportRowsInput = z.object({
  verdict: RowVerdict.optional(),
  reason: z.string().max(40).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** Mends rows: cells anew, an answer to a doubt, or left out. */
export const MendRowsInput = z.object({
  rows: z.array(z.int().min(1)).min(1).max(20_000),
  values: z.partialRecord(ImportField, z.string().max(200)).optional(),
  answer: z.object({ code: z.string().max(40), value: z.string().max(120) }).optional(),
  isSkipped: z.boolean().optional(),
})
export type MendRowsInput = z.infer<typeof MendRowsInput>

export const ImportResult = z.object({
  added: z.int(),
  updated: z.int(),
  moved: z.int(),
  same: z.int(),
  notSaved: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>

export const OpenImport = z.object({
  id: ImportId,
  kind: ImportKind,
  unitName: z.string(),
  fileName: z.string(),
  rows: z.int(),
  expiresAt: Instant,
})
export type OpenImport = z.infer<typeof OpenImport>
