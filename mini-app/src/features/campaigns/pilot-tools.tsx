/** Makes a unit of a campaign a pilot unit, or one as any other again, and leads to what pilot units have learnt (U-09). */
import { appReviews } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

const words = appReviews.pilots

const usePilots = ({ unitId, campaignId }: CampaignNode) =>
  useQuery({
    queryKey: ['coverage', 'pilots', unitId, campaignId],
    queryFn: () => call(api.pilots.$get({ query: { unitId, campaignId } })),
  })

const useSetPilot = (nodeId: string) =>
  useMutation({
    mutationFn: (isPilot: boolean) =>
      call(api['campaign-nodes'][':nodeId'].pilot.$put({ param: { nodeId }, json: { isPilot } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['coverage'] }),
  })

export const PilotTools = ({ node }: { node: CampaignNode }) => {
  const pilots = usePilots(node)
  const change = useSetPilot(node.id)
  const place = new URLSearchParams({ unit: node.unitId, campaign: node.campaignId })
  return (
    <section className="stack-s" aria-labelledby="pilot">
      <h2 id="pilot">{words.title}</h2>
      <QueryView query={pilots}>
        {(data) => {
          const isPilot = data.pilots.some((one) => one.nodeId === node.id)
          return (
            <>
              <p>{isPilot ? words.isPilot : words.isNot}</p>
              <ProblemBanner error={change.error} />
              <div className="line">
                <Button isBusy={change.isPending} onPress={() => change.mutate(!isPilot)}>
                  {isPilot ? words.turnOff : words.turnOn}
                </Button>
                <LinkButton to={`/office/pilots?${place.toString()}`}>{words.see}</LinkButton>
              </div>
            </>
          )
        }}
      </QueryView>
    </section>
  )
}
