/** Shows the one message of a part as the group will see it. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import { QueryView } from '../../components/query-view.tsx'
import { usePreview } from './api.ts'

export const PartPreview = ({ partId }: { partId: string }) => {
  const preview = usePreview(partId)
  return (
    <section className="stack-s" aria-labelledby="preview">
      <h2 id="preview">{appPublishing.previewTitle}</h2>
      <QueryView query={preview}>
        {({ text, units, limit }) => (
          <>
            <p className="bubble">{text}</p>
            <p className="soft">
              {appPublishing.previewLength(formatCount(units), formatCount(limit))}
            </p>
          </>
        )}
      </QueryView>
    </section>
  )
}
