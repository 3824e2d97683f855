/** Imports a document from a file: reads it, refuses secret ones, cuts it into parts and stores it for the campaign. */
import { documents as words } from '@quan-triet/shared/i18n/vi/documents'
import { parts as partWords } from '@quan-triet/shared/i18n/vi/parts'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { DocumentId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { createHash } from 'node:crypto'
import {
  attachDocument,
  findDocumentByHash,
  insertDocument,
  lockNode,
} from '../../db/queries/documents.ts'
import { insertParts } from '../../db/queries/parts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { type ProposedPart, proposeParts } from '../../domain/documents/cut-into-parts.ts'
import {
  describeDocument,
  type DocumentDescription,
} from '../../domain/documents/describe-document.ts'
import { readOutline } from '../../domain/documents/outline.ts'
import { readParagraphs } from '../../domain/documents/paragraphs.ts'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { cutToLimit } from '../../domain/messages.ts'
import { readDocument } from '../../lib/documents/read-document.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { announceDraft } from './announce.ts'
import { loadDraft } from './load-draft.ts'
import { requirePublisher } from './require-publisher.ts'

interface ImportDocumentInput {
  /** As the sender named it. */
  fileName: string
  bytes: Uint8Array
  /** For which unit; without it, the acting person's branch. */
  unitId?: OrgUnitId | undefined
}

interface ReadFile {
  name: string
  /** SHA-256 of the bytes, as hex. */
  hash: string
  description: DocumentDescription
  parts: readonly ProposedPart[]
}

const LONGEST_TITLE = 500

/**
 * Stores the document as a draft of the unit, attached to its current campaign. What a unit above gives an hour goes to
 * the groups of all units below it (U-01).
 * The same bytes again give the document they made the first time, as it stands now.
 * @throws ServiceError `document_refused` or `document_secret`, each with a sentence, nothing being stored (INV-40,
 * P-13); `no_campaign`; `not_found`, `not_allowed`
 */
export const importDocument = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ImportDocumentInput
}): Promise<DocumentDraft> => {
  const unitId = requirePublisher(ctx, input.unitId)
  const node = await getCurrentNode(ctx, unitId)
  const file = await readFile(input)
  return inTransaction(ctx, async (tx) => {
    await lockNode(tx.db, node.nodeId)
    const known = await findDocumentByHash(tx.db, node.unitId, file.hash)
    if (known !== undefined) return loadDraft(tx, known)
    const id = await storeDocument(tx, node.unitId, file)
    await attachDocument(tx.db, node.campaignId, id)
    await recordAudit(tx, {
      action: 'import-document',
      orgUnitId: node.unitId,
      subject: `document:${id}`,
      detail: { hash: file.hash, parts: file.parts.length },
    })
    announceDraft(tx, node.unitId)
    return loadDraft(tx, id)
  })
}

const readFile = async ({ bytes, fileName }: ImportDocumentInput): Promise<ReadFile> => {
  const reading = await readDocument({ bytes, name: fileName })
  if (!reading.ok) throw new ServiceError('document_refused', words.refused[reading.reason])
  const mark = findSecrecyMark(reading.text) ?? findSecrecyMark(reading.margins)
  if (mark !== undefined) throw new ServiceError('document_secret', words.secret(mark))
  const parts = proposeParts(readOutline(reading.text))
  if (parts.length === 0) throw new ServiceError('document_refused', partWords.nothingToCut)
  return {
    name: fileName,
    hash: createHash('sha256').update(bytes).digest('hex'),
    description: describeDocument(readParagraphs(reading.text)),
    parts,
  }
}

/** `03` and `NQ/ĐUK` are printed `03-NQ/ĐUK`. */
const numberOf = ({ number, symbol }: DocumentDescription): string | null =>
  [number, symbol].filter((piece) => piece !== undefined).join('-') || null

const storeDocument = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  { name, hash, description, parts }: ReadFile,
): Promise<DocumentId> => {
  const id = tx.newId<DocumentId>()
  await insertDocument(tx.db, {
    id,
    org_unit_id: unitId,
    type: description.type ?? 'nghi_quyet',
    number: numberOf(description),
    title: cutToLimit(description.title ?? partWords.untitled(name), LONGEST_TITLE),
    issued_on: description.issuedOn ?? null,
    circulation: 'noi_bo',
    source_name: name,
    source_hash: hash,
    imported_at: tx.clock.now(),
    imported_by: whoActs(tx).personId,
    not_secret_by: null,
    not_secret_at: null,
  })
  const rows = parts.map(({ heading, paragraphs }, index) => ({
    id: tx.newId<PartId>(),
    documentId: id,
    position: index + 1,
    heading,
    paragraphs,
    note: '',
    syllables: countSyllables(paragraphs.join('\n')),
  }))
  await insertParts(tx.db, rows)
  return id
}
