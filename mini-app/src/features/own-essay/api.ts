/** What the author's screen asks of the server; the last look stays on the phone, so that writing goes on without network. */
import type { MyEssay, SaveEssayDraftInput } from '@quan-triet/shared/models/own-essay'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { ApiProblem, problemOf } from '../../lib/problem.ts'
import { keptOnDevice, queryClient } from '../../lib/query.ts'

const mine = api['my-essay']

const keyOf = (campaignId: string): string[] => ['my-essay', 'own', campaignId]

export const getMyEssay = (campaignId: string): Promise<MyEssay> =>
  call(mine.$get({ query: campaignId === '' ? {} : { campaignId } }))

/** @param campaignId empty: the branch's current one */
export const useMyEssay = (campaignId: string) =>
  useQuery(keptOnDevice<MyEssay>(keyOf(campaignId), () => getMyEssay(campaignId)))

export const saveDraft = (input: SaveEssayDraftInput) => call(mine.draft.$put({ json: input }))

/** Shows what the server answered at once, then asks again, so that it is kept on the phone, too. */
export const showEssay = async (essay: MyEssay): Promise<void> => {
  for (const key of ['', essay.campaignId]) {
    const known = queryClient.getQueryData<MyEssay>(keyOf(key))
    if (known?.campaignId === essay.campaignId) queryClient.setQueryData(keyOf(key), essay)
  }
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['my-essay'] }),
    queryClient.invalidateQueries({ queryKey: ['home'] }),
  ])
}

export const lookAgain = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['my-essay'] })

/** What has changed elsewhere meanwhile is looked at before the next try. */
const lookAfter = (error: Error): void => {
  if (error instanceof ApiProblem && error.code !== 'offline') void lookAgain()
}

const useStep = <Input>(run: (input: Input) => Promise<MyEssay>) =>
  useMutation({ mutationFn: run, onSuccess: showEssay, onError: lookAfter })

/** @param onTaken runs as soon as the server has it, before the screen changes */
export const useSubmit = ({ campaignId }: MyEssay, onTaken: () => void) =>
  useStep(async (revision: number) => {
    const essay = await call(mine.submit.$post({ json: { campaignId, revision } }))
    onTaken()
    return essay
  })

export const useWithdraw = ({ campaignId }: MyEssay) =>
  useStep(() => call(mine.withdraw.$post({ json: { campaignId } })))

export const useWrite = ({ campaignId }: MyEssay, kind: 'trao_doi' | 'khieu_nai') =>
  useStep((text: string) => call(mine.words.$post({ json: { campaignId, kind, text } })))

export const useKeepText = ({ campaignId }: MyEssay) =>
  useStep((keep: boolean) => call(mine.keep.$post({ json: { campaignId, keep } })))

/** @param onTaken runs as soon as the server has it, before the screen changes */
export const useUpload = ({ campaignId }: MyEssay, onTaken: () => void) =>
  useStep(async (file: File) => {
    const essay = await call(
      mine.file.$post({ query: { campaignId, fileName: file.name } }, octets(file)),
    )
    onTaken()
    return essay
  })

const pages = mine.pages
const octets = (body: Blob) => ({
  init: { body, headers: { 'content-type': 'application/octet-stream' } },
})

/** Sent again under its id, a page is stored once. */
export const sendPage = (
  campaignId: MyEssay['campaignId'],
  { id, blob, replaces }: { id: string; blob: Blob; replaces: string | null },
) => {
  const query = replaces === null ? { campaignId } : { campaignId, replaces }
  return call(pages[':id'].$post({ param: { id }, query }, octets(blob)))
}

export const useOrderPages = ({ campaignId }: MyEssay) =>
  useStep((change: { ids: string[]; removed?: string[] }) =>
    call(pages.$put({ json: { campaignId, ...change } })),
  )

/** A page never changes under its id. */
export const usePage = (id: string) =>
  useQuery({
    queryKey: ['essay-page', id],
    queryFn: async (): Promise<Blob> => {
      const response = await pages[':id'].$get({ param: { id } })
      if (!response.ok) throw await problemOf(response)
      return response.blob()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
