/** Shows officers which essays share one text, in numbers alone, and lets the campaign's owner name known model texts. */
import { appAccuracy } from '@quan-triet/shared/i18n/vi/app-accuracy'
import { appCopyCheck as words } from '@quan-triet/shared/i18n/vi/app-copy-check'
import { useParams, useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { Clusters } from './clusters.tsx'
import { ModelTexts } from './model-texts.tsx'

export const CopyCheckScreen = () => {
  const { campaignId = '' } = useParams()
  const [params] = useSearchParams()
  const [duty] = useDutiesWith('sample_essays')
  const unitId = params.get('unit') ?? duty?.orgUnit.id
  return (
    <Screen
      title={words.title}
      back={{ to: `/office/campaigns/${campaignId}`, label: words.campaign }}
    >
      <Banner kind="info">
        <p>{words.limits}</p>
        <LinkButton
          kind="quiet"
          to={`/grading/accuracy?campaign=${encodeURIComponent(campaignId)}`}
        >
          {appAccuracy.link}
        </LinkButton>
      </Banner>
      <Clusters campaignId={campaignId} {...(unitId !== undefined && { unitId })} />
      <ModelTexts campaignId={campaignId} />
    </Screen>
  )
}
