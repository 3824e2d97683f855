/** What the screens of standing ask of the server. */
import type { PersonStanding } from '@quan-triet/shared/models/standing'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const keys = {
  unit: (unitId: string) => ['standing', unitId],
  person: (personId: string) => ['standing-person', personId],
  figures: (unitId: string, campaignId: string, day: string) => [
    'figures',
    unitId,
    campaignId,
    day,
  ],
  campaigns: (unitId: string) => ['figures-campaigns', unitId],
  masses: (unitId: string) => ['masses', unitId],
  branches: (search: string) => ['branch-choices', search],
}

export const useUnitStanding = (unitId: string) =>
  useQuery({
    queryKey: keys.unit(unitId),
    queryFn: () => call(api.standing.$get({ query: { unitId } })),
  })

export const usePersonStanding = (personId: string) =>
  useQuery({
    queryKey: keys.person(personId),
    queryFn: () => call(api.members[':personId'].$get({ param: { personId } })),
  })

export const useBranchChoices = (search: string) =>
  useQuery({
    queryKey: keys.branches(search),
    queryFn: () => call(api['branch-choices'].$get({ query: { search } })),
    enabled: search !== '',
  })

/** A change of a person answers with how the person stands now; the lists are asked for anew. */
const useChange = <Input>(personId: string, send: (input: Input) => Promise<PersonStanding>) =>
  useMutation({
    mutationFn: send,
    onSuccess: async (person: PersonStanding) => {
      queryClient.setQueryData(keys.person(personId), person)
      await queryClient.invalidateQueries({ queryKey: ['standing'] })
    },
  })

const person = api.members[':personId']

export const useGrantExemption = (personId: string) =>
  useChange(personId, (json: Parameters<typeof person.exemptions.$post>[0]['json']) =>
    call(person.exemptions.$post({ param: { personId }, json })),
  )

export const useEnd = (personId: string, row: { id: string; of: 'exemption' | 'attachment' }) =>
  useChange(personId, (from: string) => {
    const input = { param: { personId, id: row.id }, json: { from } }
    return row.of === 'exemption'
      ? call(person.exemptions[':id'].end.$post(input))
      : call(person.attachments[':id'].end.$post(input))
  })

export const useAttach = (personId: string) =>
  useChange(personId, (json: Parameters<typeof person.attachments.$post>[0]['json']) =>
    call(person.attachments.$post({ param: { personId }, json })),
  )

export const useConfirm = (personId: string) =>
  useChange(personId, (day: string) =>
    call(person.confirm.$post({ param: { personId }, json: { day } })),
  )

export const useTransfer = (personId: string) =>
  useChange(personId, (json: Parameters<typeof person.transfer.$post>[0]['json']) =>
    call(person.transfer.$post({ param: { personId }, json })),
  )

export const useLeave = (personId: string) =>
  useChange(personId, (json: Parameters<typeof person.leave.$post>[0]['json']) =>
    call(person.leave.$post({ param: { personId }, json })),
  )

export const useAdmit = () =>
  useMutation({
    mutationFn: (json: Parameters<typeof api.members.$post>[0]['json']) =>
      call(api.members.$post({ json })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['standing'] }),
  })

export const useCampaignChoices = (unitId: string) =>
  useQuery({
    queryKey: keys.campaigns(unitId),
    queryFn: () => call(api.figures.campaigns.$get({ query: { unitId } })),
  })

export const useFigures = (query: { unitId: string; campaignId: string; day: string }) =>
  useQuery({
    queryKey: keys.figures(query.unitId, query.campaignId, query.day),
    queryFn: () => call(api.figures.$get({ query })),
  })

export const useMasses = (unitId: string) =>
  useQuery({
    queryKey: keys.masses(unitId),
    queryFn: () => call(api.masses.$get({ query: { unitId } })),
  })

export const useDeclareMasses = (unitId: string) =>
  useMutation({
    mutationFn: (input: { campaignId: string; people: number | null }) =>
      call(api.masses.base.$put({ json: { unitId, ...input } })),
    onSuccess: (masses) => queryClient.setQueryData(keys.masses(unitId), masses),
  })

export const useRecordMasses = (unitId: string, id: string) =>
  useMutation({
    mutationFn: (json: { visits: number; firstVisits: number }) =>
      call(api.masses.sessions[':id'].$put({ param: { id }, json })),
    onSuccess: (masses) => queryClient.setQueryData(keys.masses(unitId), masses),
  })
