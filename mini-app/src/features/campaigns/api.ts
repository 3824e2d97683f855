/** What the screens of campaigns ask of the server. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'
import { queryClient } from '../../lib/query.ts'

const nodes = api['campaign-nodes'][':id']
const campaign = api.campaigns[':id']

type Json<F> = F extends (args: infer A) => unknown
  ? A extends { json: infer J }
    ? J
    : never
  : never
export type OpenCampaignJson = Json<typeof api.campaigns.$post>
export type TightenJson = Json<typeof nodes.terms.$put>
export type SettingsJson = Json<typeof campaign.settings.$put>
export type PlanClassJson = Json<typeof nodes.classes.$post>
export type AssignJson = Json<(typeof api)['venue-assignments']['$put']>
export type NewVenueJson = Json<(typeof api.venues)[':id']['venues']['$post']>['venues'][number]

/** Everything of campaigns hangs together: after a change all of it is asked again. */
const ROOT = 'campaigns'
const refresh = () => queryClient.invalidateQueries({ queryKey: [ROOT] })

export const useCampaigns = () =>
  useQuery({ queryKey: [ROOT], queryFn: () => call(api.campaigns.$get()) })

export const useNode = (id: string) =>
  useQuery({ queryKey: [ROOT, 'node', id], queryFn: () => call(nodes.$get({ param: { id } })) })

export const useOpeningChoices = (unitId: string) =>
  useQuery({
    queryKey: [ROOT, 'opening', unitId],
    queryFn: () => call(api['campaign-openings'][':unitId'].$get({ param: { unitId } })),
  })

export const useDeadlineReading = (wording: string, wordedOn: string) =>
  useQuery({
    queryKey: [ROOT, 'wording', wording, wordedOn],
    queryFn: () => call(api['deadline-readings'].$post({ json: { wording, wordedOn } })),
    enabled: wording.trim() !== '',
  })

export const useOpenCampaign = () =>
  useMutation({
    mutationFn: (json: OpenCampaignJson) => call(api.campaigns.$post({ json })),
    onSuccess: refresh,
  })

export const useClonePreview = (id: string, startsOn: string) =>
  useQuery({
    queryKey: [ROOT, 'clone', id, startsOn],
    queryFn: () => call(campaign.clone.$get({ param: { id }, query: { startsOn } })),
    enabled: id !== '',
  })

export const useCloneCampaign = (id: string) =>
  useMutation({
    mutationFn: (json: { startsOn: string; title: string }) =>
      call(campaign.clone.$post({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useAcknowledge = (id: string) =>
  useMutation({
    mutationFn: () => call(nodes.acknowledgement.$post({ param: { id } })),
    onSuccess: refresh,
  })

export const useTighten = (id: string) =>
  useMutation({
    mutationFn: (json: TightenJson) => call(nodes.terms.$put({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useMoveNode = (id: string) =>
  useMutation({
    mutationFn: (json: Json<typeof nodes.state.$put>) =>
      call(nodes.state.$put({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useChangeSettings = (id: string) =>
  useMutation({
    mutationFn: (json: SettingsJson) => call(campaign.settings.$put({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useOpenMatters = (id: string) =>
  useQuery({
    queryKey: [ROOT, 'open-matters', id],
    queryFn: () => call(campaign.closing.$get({ param: { id } })),
  })

export const useCloseCampaign = (id: string) =>
  useMutation({
    mutationFn: () => call(campaign.closing.$post({ param: { id }, json: { isConfirmed: true } })),
    onSuccess: refresh,
  })

export const useReopenCampaign = (id: string) =>
  useMutation({
    mutationFn: (reason: string) =>
      call(campaign.reopening.$post({ param: { id }, json: { reason } })),
    onSuccess: refresh,
  })

export const usePlanDraft = (id: string) =>
  useMutation({
    mutationFn: () => download(`/api/campaign-nodes/${encodeURIComponent(id)}/plan-draft`),
  })

export const useClasses = (id: string) =>
  useQuery({
    queryKey: [ROOT, 'classes', id],
    queryFn: () => call(nodes.classes.$get({ param: { id } })),
  })

export const usePlanClass = (id: string) =>
  useMutation({
    mutationFn: (json: PlanClassJson) => call(nodes.classes.$post({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useSplitProposal = (id: string, capacity: number) =>
  useQuery({
    queryKey: [ROOT, 'split', id, String(capacity)],
    queryFn: () => call(api.classes[':id'].split.$get({ param: { id }, query: { capacity } })),
    enabled: capacity > 0,
  })

export const useSplitClass = (id: string) =>
  useMutation({
    mutationFn: (json: { capacity: number; starts: string[] }) =>
      call(api.classes[':id'].split.$post({ param: { id }, json })),
    onSuccess: refresh,
  })

export const useVenues = (id: string) =>
  useQuery({
    queryKey: [ROOT, 'venues', id],
    queryFn: () => call(api['study-sessions'][':id'].venues.$get({ param: { id } })),
  })

export const useAddVenues = (id: string) =>
  useMutation({
    mutationFn: (venues: NewVenueJson[]) =>
      call(api.venues[':id'].venues.$post({ param: { id }, json: { venues } })),
    onSuccess: refresh,
  })

export const useAssignments = (id: string) =>
  useQuery({
    queryKey: [ROOT, 'assignments', id],
    queryFn: () => call(nodes.assignments.$get({ param: { id } })),
  })

export const useAssign = () =>
  useMutation({
    mutationFn: (json: AssignJson) => call(api['venue-assignments'].$put({ json })),
    onSuccess: refresh,
  })

export const useWithdraw = () =>
  useMutation({
    mutationFn: (id: string) => call(api['venue-assignments'][':id'].$delete({ param: { id } })),
    onSuccess: refresh,
  })

export const useVenueNote = (id: string) =>
  useQuery({
    queryKey: [ROOT, 'note', id],
    queryFn: () => call(api['venue-assignments'][':id'].note.$get({ param: { id } })),
    gcTime: 0,
  })

export const useMyAssignments = () =>
  useQuery({
    queryKey: [ROOT, 'mine'],
    queryFn: () => call(api['my-assignments'].$get()),
  })

export const useWriteNote = (id: string) =>
  useMutation({
    mutationFn: (note: string) =>
      call(api['my-assignments'][':id'].note.$put({ param: { id }, json: { note } })),
    onSuccess: refresh,
  })
