/** What the screens of personal data ask of the server. */
import type {
  AssistanceInput,
  DecideConsentInput,
  PaperConsentInput,
} from '@quan-triet/shared/models/consent'
import type { AskAboutDataInput } from '@quan-triet/shared/models/data-request'
import type { DataFormat } from '@quan-triet/shared/models/my-data'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'
import { keys, queryClient } from '../../lib/query.ts'

const myData = ['my-data'] as const
const myRequests = ['my-data-requests'] as const
const branchConsents = ['branch-consents'] as const
const notice = ['privacy-notice'] as const

export const useNotice = () =>
  useQuery({ queryKey: notice, queryFn: () => call(api['privacy-notice'].$get()) })

/** What was decided changes what the app shows at all. */
const decided = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: notice })
  await queryClient.invalidateQueries({ queryKey: keys.me })
  await queryClient.invalidateQueries({ queryKey: myRequests })
}

export const useDecide = () =>
  useMutation({
    mutationFn: (json: DecideConsentInput) => call(api.consents.$post({ json })),
    // A text that changed meanwhile is shown anew.
    onSettled: decided,
  })

export const useWithdraw = () =>
  useMutation({
    mutationFn: () => call(api.consents.withdrawal.$post()),
    onSuccess: decided,
  })

export const useMyData = () =>
  useQuery({ queryKey: myData, queryFn: () => call(api['my-data'].$get()) })

export const useMyRequests = () =>
  useQuery({ queryKey: myRequests, queryFn: () => call(api['my-data'].requests.$get()) })

export const useAsk = () =>
  useMutation({
    mutationFn: (json: AskAboutDataInput) => call(api['my-data'].requests.$post({ json })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: myRequests }),
  })

/** What a member handed in on paper. */
export const useAskFor = (personId: string) =>
  useMutation({
    mutationFn: (json: AskAboutDataInput) =>
      call(api['data-requests'].paper.$post({ json: { ...json, personId } })),
  })

export const useSignOutEverywhere = () =>
  useMutation({ mutationFn: () => call(api['my-data']['sign-outs'].$post()) })

export const useDownload = () =>
  useMutation({
    mutationFn: (format: DataFormat) => download(`/api/my-data/export?format=${format}`),
  })

export const useBranchConsents = () =>
  useQuery({ queryKey: branchConsents, queryFn: () => call(api.consents.$get()) })

const changedBranch = () => queryClient.invalidateQueries({ queryKey: branchConsents })

export const useRecordPaper = () =>
  useMutation({
    mutationFn: (json: PaperConsentInput) => call(api.consents.paper.$post({ json })),
    onSuccess: changedBranch,
  })

export const useMarkAssisted = () =>
  useMutation({
    mutationFn: (json: AssistanceInput) => call(api.consents.assistance.$post({ json })),
    onSuccess: changedBranch,
  })
