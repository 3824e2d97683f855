/** Shows one photographed page, which only its author's device may ask for. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { BlobImage } from '../../../components/blob-image.tsx'
import { Loading } from '../../../components/loading.tsx'
import { usePage } from '../api.ts'

export const Page = ({ id, position }: { id: string; position: number }) => {
  const page = usePage(id)
  if (page.data)
    return (
      <div className="essay-page">
        <BlobImage blob={page.data} alt={words.page(position)} />
      </div>
    )
  return page.isError ? (
    <p className="soft">{words.pageFailed(position)}</p>
  ) : (
    <Loading shape="card" />
  )
}
