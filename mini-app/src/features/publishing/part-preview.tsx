/** Shows the one message of a part as the group will see it. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { PushPreview } from '@quan-triet/shared/models/document'
import { PartPicture } from '../../components/part-picture.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { usePreview } from './api.ts'
import '../../styles/screens.css'

const whereOf = (ways: PushPreview['pictureWays']): string => {
  if (ways.length === 0) return appPublishing.pictureNowhere
  return ways.includes('bot') ? appPublishing.pictureInBoth : appPublishing.pictureInOa
}

export const PartPreview = ({ partId }: { partId: string }) => {
  const preview = usePreview(partId)
  return (
    <section className="stack-s" aria-labelledby="preview">
      <h2 id="preview">{appPublishing.previewTitle}</h2>
      <QueryView query={preview}>
        {({ text, units, limit, picture, pictureWays }) => (
          <>
            {picture && pictureWays.length > 0 && <PartPicture partId={partId} picture={picture} />}
            <p className="bubble">{text}</p>
            {picture && <p className="soft">{whereOf(pictureWays)}</p>}
            <p className="soft">
              {appPublishing.previewLength(formatCount(units), formatCount(limit))}
            </p>
          </>
        )}
      </QueryView>
    </section>
  )
}
