/** Judges the new words of a sent part: still the version that was seen, really different, without a mark of secrecy. */
import { documents as documentWords } from '@quan-triet/shared/i18n/vi/documents'
import { partsCorrection as words } from '@quan-triet/shared/i18n/vi/parts-correction'
import type { CorrectionPlanInput } from '@quan-triet/shared/models/correction'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import {
  isSameWording,
  tidyWording,
  type Wording,
  writeCorrectionMessage,
  writeCorrectionPointer,
} from '../../domain/parts/correction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { SentPart } from './require-sent-part.ts'

export interface CheckedCorrection {
  wording: Wording
  /** What the groups would be told. */
  message: string
  /** What a group hears in which somebody is not confirmed; the same for a public document. */
  pointer: string
}

/**
 * @throws ServiceError `part_corrected` when somebody was faster, `invalid_input` with a sentence when nothing changed,
 * `document_secret` for words that bear a mark of secrecy, wherever they stand (INV-40)
 */
export const checkCorrection = (
  ctx: Pick<ServiceContext, 'miniAppId'>,
  { document, part, total }: SentPart,
  input: CorrectionPlanInput,
): CheckedCorrection => {
  if (part.version !== input.version) throw new ServiceError('part_corrected')
  const wording = tidyWording(input)
  const isEmpty = wording.heading === '' || wording.paragraphs.length === 0
  if (isEmpty || isSameWording(wording, part))
    throw new ServiceError('invalid_input', words.nothingChanged)
  const mark = [wording.heading, wording.note, input.reason, ...wording.paragraphs]
    // Line by line: a stamp is looked for in the first lines of a text only.
    .flatMap((text) => text.split('\n'))
    .map(findSecrecyMark)
    .find((one) => one !== undefined)
  if (mark !== undefined) throw new ServiceError('document_secret', documentWords.secret(mark))
  const about = {
    position: part.position,
    total,
    heading: wording.heading,
    reason: input.reason,
    link: miniAppLink(ctx.miniAppId, { to: 'part', id: part.id, src: document.unitId }),
  }
  const message = writeCorrectionMessage(about)
  const isPublic = document.circulation === 'cong_khai'
  return { wording, message, pointer: isPublic ? message : writeCorrectionPointer(about) }
}
