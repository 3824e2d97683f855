/** Describes a line of the report table as it is printed: made of cells in one place, so that no two prints differ. */
import { z } from 'zod'
import { FigureCells } from './figure-cells.ts'

export const ReportLineCode = z.enum([
  'tccsd',
  'branches',
  'classes',
  'classes_online',
  'classes_makeup',
  'venues',
  'key_cadres',
  'members',
  'probationary',
  'exempt',
  'required',
  'studied_of_members',
  'studied_of_required',
  'attended',
  'guests',
  'reached',
  'absent_excused',
  'absent_unexcused',
  'made_up',
  'not_studied',
  'masses',
  'masses_visits',
  'essays_in',
  'essays_on_time',
  'essays_passed',
  'essays_rewritten',
  'essays_voluntary',
  'plans',
  'head_plans',
  'recommendations',
  'reports_sent',
  'reports_on_time',
])
export type ReportLineCode = z.infer<typeof ReportLineCode>

/** Codes of 2.7. */
export const FormulaCode = z.enum([
  'F-01',
  'F-02',
  'F-03',
  'F-05',
  'F-06',
  'F-07',
  'F-07b',
  'F-08',
  'F-08b',
  'F-09',
  'F-10',
  'F-11',
  'F-12',
])
export type FormulaCode = z.infer<typeof FormulaCode>

/** A number is the sum of these cells, each added or taken away. */
export const CellTerm = z.object({
  cell: FigureCells.keyof(),
  sign: z.union([z.literal(1), z.literal(-1)]),
})
export type CellTerm = z.infer<typeof CellTerm>

export const ReportLine = z.object({
  code: ReportLineCode,
  /** Column 2–12 of the table of 2.11; null: in no column, told in words alone. */
  column: z.int().nullable(),
  formula: FormulaCode.nullable(),
  label: z.string(),
  /**
   * `ratio`: n/d with d above 0. `nobody`: d = 0, «không có đối tượng». `no_base`: nobody declared d, «chưa có mẫu số».
   * `impossible`: n > d, typed so; no percentage is formed. `count`: a number alone.
   */
  kind: z.enum(['ratio', 'count', 'nobody', 'no_base', 'impossible']),
  numerator: z.int(),
  /** Null for counts and without a base. */
  denominator: z.int().nullable(),
  /** Out of whom, in words; '' for counts. */
  base: z.string(),
  /** Exactly as printed: "4.502/4.600 (97,87%)". */
  text: z.string(),
  /** The percentage alone, for a column of its own beside n and d; '' where none is formed. */
  percent: z.string(),
  /** Null where no target is set for the line. */
  verdict: z.enum(['dat', 'chua_dat', 'khong_co_doi_tuong']).nullable(),
  targetPercent: z.int().nullable(),
  /** F-04: how many are still missing. */
  missing: z.int().nullable(),
  isReachable: z.boolean().nullable(),
  /** F-01 or F-02, whichever the owner's plan is judged on. */
  isDecisive: z.boolean(),
  /** What is to be said beside the number; '' for nothing. */
  note: z.string(),
  numeratorOf: z.array(CellTerm),
  denominatorOf: z.array(CellTerm),
})
export type ReportLine = z.infer<typeof ReportLine>
