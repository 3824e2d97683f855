/** Says how the messages of a part that went out stand, and leads to its lines in the ledger. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { DraftPart } from '@quan-triet/shared/models/document'
import { deliveryStandingLabels } from '@quan-triet/shared/vocabulary/delivery-standings'
import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '../../components/link-button.tsx'
import { usePublishingUnit } from '../../components/publishing-unit.tsx'
import { api, call } from '../../lib/api.ts'
import { choicesOf } from '../../lib/labelled.ts'
import { keys } from '../../lib/query.ts'

/** One question for all parts of a document: they share the answer. */
const useStanding = (documentId: string) =>
  useQuery({
    queryKey: [...keys.deliveries, 'standing', documentId],
    queryFn: () => call(api.documents[':id'].standing.$get({ param: { id: documentId } })),
  })

interface Props {
  documentId: string
  pushId: string
}

export const PartStanding = ({ documentId, pushId }: Props) => {
  const standing = useStanding(documentId).data?.pushes.find((one) => one.pushId === pushId)
  if (!standing) return null
  const there = choicesOf(deliveryStandingLabels).filter(({ value }) => standing.counts[value] > 0)
  return (
    <p>
      {there
        .map(({ value, label }) => words.partStanding(formatCount(standing.counts[value]), label))
        .join(', ')}
    </p>
  )
}

/** A branch's own messages are in its ledger; those to units below in the office's. */
export const PartLedgerLink = ({ part }: { part: DraftPart }) => {
  const { unitId } = usePublishingUnit()
  const query = new URLSearchParams({
    part: part.id,
    ...(unitId !== undefined && { unit: unitId }),
  })
  return (
    <LinkButton
      kind="quiet"
      label={words.partLedgerOf(part.position)}
      to={`${unitId === undefined ? '' : '/office'}/deliveries?${query.toString()}`}
    >
      {words.partLedger}
    </LinkButton>
  )
}
