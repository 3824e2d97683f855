/** Loads what essays of a campaign may quote (documents, guides, form) and the known model texts, and keeps it at hand. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import {
  type BaseDocument,
  findBaseMark,
  listBaseDocuments,
  listModelTextsOf,
} from '../../db/queries/model-texts.ts'
import { buildBase } from '../../domain/similarity/base-texts.ts'
import { prepareText } from '../../domain/similarity/prepare-text.ts'
import { printsOf } from '../../domain/similarity/sampled-prints.ts'
import type { ServiceContext } from '../context.ts'
import type { CampaignBase } from './copy-house.ts'

const Lines = z.array(z.string())

/** A base of two campaigns is needed wherever an essay meets one of an earlier campaign. */
const KEPT_BASES = 12

/** Asked for again once any document, form or model text has changed; a mark that costs two small queries tells. */
export const loadBase = async (
  ctx: ServiceContext,
  campaigns: readonly CampaignId[],
): Promise<CampaignBase> => {
  const ids = [...new Set(campaigns)].toSorted()
  const key = ids.join(' ')
  const parts: Form[] = []
  for (const id of ids) parts.push(await formOf(ctx, id))
  const mark = parts.map((part) => part.mark).join(' ')
  const { bases } = ctx.copies
  const kept = bases.get(key)
  bases.delete(key)
  const base = kept?.mark === mark ? kept.base : await build(ctx, ids, parts)
  bases.set(key, { mark, base })
  const [oldest] = bases.keys()
  if (bases.size > KEPT_BASES && oldest !== undefined) bases.delete(oldest)
  return base
}

/** Changes whenever what a campaign's essays are compared with does. */
export const markBase = async (ctx: ServiceContext, id: CampaignId): Promise<string> =>
  (await formOf(ctx, id)).mark

interface Form {
  mark: string
  headings: readonly string[]
}

const formOf = async (ctx: ServiceContext, id: CampaignId): Promise<Form> => {
  const rules = await getEssayRules(ctx.db, id)
  const headings = [...rules.essayHeadings, ...rules.essayQuestions]
  return { mark: `${await findBaseMark(ctx.db, id)} ${headings.join('\n')}`, headings }
}

const build = async (
  ctx: ServiceContext,
  ids: readonly CampaignId[],
  forms: readonly Form[],
): Promise<CampaignBase> => {
  const titles = new Map<string, string>()
  const texts: { id: string; text: string }[] = []
  const put = (title: string, text: string): void => {
    const id = String(texts.length)
    titles.set(id, title)
    texts.push({ id, text })
  }
  for (const id of ids)
    for (const part of await listBaseDocuments(ctx.db, id)) put(part.title, textOf(part))
  for (const { headings } of forms) put('', headings.join('\n'))
  const base = buildBase(texts)
  const models: CampaignBase['models'][number][] = []
  for (const id of ids)
    for (const { id: modelId, title, text } of await listModelTextsOf(ctx.db, id)) {
      const read = prepareText(text, base)
      models.push({ id: modelId, title, text: read, prints: new Set(printsOf(read)) })
    }
  return { base, titles, models }
}

const textOf = ({ heading, paragraphs, questions }: BaseDocument): string =>
  [heading, ...Lines.parse(JSON.parse(paragraphs)), ...Lines.parse(JSON.parse(questions))].join(
    '\n',
  )
