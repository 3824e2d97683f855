/** Sends the author's words to whoever grades: an answer to what was said, or the one appeal (feature 51). */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { MyEssay, WriteToGraderInput } from '@quan-triet/shared/models/own-essay'
import { type EssayRow, insertWord, listWordsOf, stepEssay } from '../../db/queries/own-essay.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { mayAppeal } from '../../domain/essays/essay-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { sealText } from '../vault.ts'
import { requireOwnEssay } from './require-own-essay.ts'
import { tellGraders } from './tell-graders.ts'
import { viewOwnEssay } from './view-own-essay.ts'

/** So many answers to one version are talk enough. */
const MOST_WORDS = 10

/**
 * An appeal takes the essay back to grading, by another grader (ruling 5).
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `not_found` while nothing is handed in,
 *   `appeal_refused`, `matter_limit`
 */
export const writeToGrader = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: WriteToGraderInput
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  return inTransaction(ctx, async (tx) => {
    const { essay, node, personId } = own
    if (!essay) throw new ServiceError('not_found', words.nothingHandedIn)
    if (input.kind === 'khieu_nai') await appeal(tx, essay)
    else await requireRoom(tx, essay)
    const id = tx.newId<string>()
    await insertWord(tx.db, {
      id,
      essay_id: essay.id,
      version: essay.current_version ?? 1,
      kind: input.kind,
      author_id: personId,
      text_sealed: await sealText(tx, {
        unitId: node.unitId,
        text: input.text,
        about: `essay_word:${id}`,
      }),
      written_at: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: input.kind === 'khieu_nai' ? 'appeal-essay' : 'answer-grader',
      orgUnitId: node.unitId,
      subject: `essay:${essay.id} person:${personId}`,
      detail: { version: essay.current_version ?? 1 },
    })
    await tellGraders(tx, { essay, unitId: node.unitId, wordId: id, kind: input.kind })
    onCommit(tx, () => tx.live.publish(node.unitId, { topic: 'essays' }))
    return viewOwnEssay(tx, own)
  })
}

const appeal = async (tx: ServiceContext, essay: EssayRow): Promise<void> => {
  const said = await listWordsOf(tx.db, essay.id)
  const isAllowed = mayAppeal(
    { state: essay.state, appealUntil: essay.appeal_until },
    { hasAppealed: said.some(({ kind }) => kind === 'khieu_nai'), now: tx.clock.now() },
  )
  if (!isAllowed) throw new ServiceError('appeal_refused')
  const isTaken = await stepEssay(tx.db, essay, {
    state: 'dang_cham',
    grader_id: null,
    assigned_by: null,
    assigned_at: null,
  })
  if (!isTaken) throw new ServiceError('appeal_refused')
}

const requireRoom = async (tx: ServiceContext, essay: EssayRow): Promise<void> => {
  const said = await listWordsOf(tx.db, essay.id)
  const ofVersion = said.filter(({ version }) => version === (essay.current_version ?? 1))
  if (ofVersion.length >= MOST_WORDS) throw new ServiceError('matter_limit', words.enoughWords)
}
