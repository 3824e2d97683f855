/** Opens the sealed words of a question or recommendation and describes it as screens show it. */
import { matters as words } from '@quan-triet/shared/i18n/vi/matters'
import type { Matter } from '@quan-triet/shared/models/matter'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { StoredMatter } from '../../db/queries/matters.ts'
import type { ServiceContext } from '../context.ts'
import { openTextIfKept } from '../vault.ts'

/** To be called by a guarded verb: whoever may not read it must not come this far. */
export const describeMatter = async (
  ctx: ServiceContext,
  stored: StoredMatter,
): Promise<Matter> => {
  const common = {
    number: stored.number,
    hidesName: stored.hidesName === 1,
    sentOn: dayOf(stored.sentAt),
    answeredOn: stored.answeredAt === null ? null : dayOf(stored.answeredAt),
    ...(await openWords(ctx, stored)),
  }
  if (stored.kind === 'recommendation') {
    const { kind, id, state, category } = stored
    return { kind, id, state, category, ...common }
  }
  const { kind, id, state, sessionNumber, sessionTitle } = stored
  const session =
    sessionTitle === null ? null : words.sessionInSentence(sessionNumber, sessionTitle)
  return { kind, id, state, session, ...common }
}

const openWords = async (
  ctx: ServiceContext,
  { kind, id, contentSealed, answerSealed }: StoredMatter,
): Promise<Pick<Matter, 'content' | 'answer'>> => {
  const open = async (sealed: string | null, about: string): Promise<string | null> =>
    sealed === null ? null : ((await openTextIfKept(ctx, { sealed, about })) ?? null)
  return {
    content: await open(contentSealed, `${kind}:${id}`),
    answer: await open(answerSealed, `${kind}:${id}:answer`),
  }
}
