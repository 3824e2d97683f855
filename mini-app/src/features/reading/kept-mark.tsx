/** Says of a part in the list that it is on the device. */
import { appReadingTools } from '@quan-triet/shared/i18n/vi/app-reading-tools'
import { useKeptCampaign } from '../../lib/kept-campaign.ts'

export const KeptMark = ({ partId }: { partId: string }) =>
  useKeptCampaign().kept.has(partId) ? `, ${appReadingTools.kept}` : null
