/** Keeps the rows of an import sealed with the unit's key while it waits for confirmation (P-04). */
import { type ImportId, type OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'
import {
  ImportField,
  type ImportKind,
  ReasonCount,
  RowVerdict,
} from '@quan-triet/shared/models/import'
import { z } from 'zod'
import { chunksOf } from '../../db/chunks.ts'
import { type ImportJobRow, listImportBlocks } from '../../db/queries/import-jobs.ts'
import type { ServiceContext } from '../context.ts'
import { openText, sealText } from '../vault.ts'
import { nextTurn } from './in-turns.ts'

const ROWS_A_BLOCK = 250

const StoredDoubt = z.object({
  code: z.string(),
  field: ImportField.nullable(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
  choices: z.array(z.object({ value: z.string(), label: z.string().optional() })),
})

const StoredRow = z.object({
  row: z.int(),
  values: z.partialRecord(ImportField, z.string()),
  phone: z.string().nullable(),
  hasBadPhone: z.boolean(),
  answers: z.record(z.string(), z.string()),
  isSkipped: z.boolean(),
  verdict: RowVerdict,
  doubts: z.array(StoredDoubt),
  changed: z.array(ImportField),
  proposed: z.partialRecord(ImportField, z.string()),
})
export type StoredRow = z.infer<typeof StoredRow>

const AboutImport = z.object({
  /** The session whose attendance is brought in, and what it is called. */
  sessionId: SessionId.optional(),
  sessionName: z.string().optional(),
  fileName: z.string(),
  fields: z.array(ImportField),
  dropped: z.array(z.string()),
  passedOver: z.int(),
  counts: z.record(RowVerdict, z.int()),
  reasons: z.array(ReasonCount),
  missing: z.object({ count: z.int(), names: z.array(z.string()) }),
})
export type AboutImport = z.infer<typeof AboutImport>

export interface Staging {
  id: ImportId
  unitId: OrgUnitId
  kind: ImportKind
  sessionId?: SessionId | undefined
}

export const stagingOf = (job: ImportJobRow, about?: AboutImport): Staging => ({
  id: job.id,
  unitId: job.org_unit_id,
  kind: job.kind,
  sessionId: about?.sessionId,
})

const aboutJob = (id: ImportId): string => `import_job:${id}`
const aboutBlock = (id: ImportId, position: number): string => `import_block:${id}:${position}`

/** @returns the sealed blocks, in order */
export const sealRows = async (
  ctx: ServiceContext,
  { id, unitId }: Staging,
  rows: readonly StoredRow[],
): Promise<string[]> => {
  const blocks: string[] = []
  for (const [position, some] of chunksOf(rows, ROWS_A_BLOCK).entries()) {
    await nextTurn()
    const about = aboutBlock(id, position)
    blocks.push(await sealText(ctx, { unitId, text: JSON.stringify(some), about }))
  }
  return blocks
}

export const openRows = async (ctx: ServiceContext, id: ImportId): Promise<StoredRow[]> => {
  const rows: StoredRow[] = []
  for (const [position, sealed] of (await listImportBlocks(ctx.db, id)).entries()) {
    await nextTurn()
    const text = await openText(ctx, { sealed, about: aboutBlock(id, position) })
    rows.push(...z.array(StoredRow).parse(JSON.parse(text)))
  }
  return rows
}

export const sealAbout = (
  ctx: ServiceContext,
  { id, unitId }: Staging,
  about: AboutImport,
): Promise<string> => sealText(ctx, { unitId, text: JSON.stringify(about), about: aboutJob(id) })

export const openAbout = async (ctx: ServiceContext, job: ImportJobRow): Promise<AboutImport> => {
  const text = await openText(ctx, { sealed: job.sealed_about, about: aboutJob(job.id) })
  return AboutImport.parse(JSON.parse(text))
}
