/** Shows the picture of a part once it comes near the screen; its place is kept from the start. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartPicture as Picture } from '@quan-triet/shared/models/document'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../lib/problem.ts'
import { API_URL, fetchSignedIn } from '../lib/sign-in.ts'
import { BlobImage } from './blob-image.tsx'

const fetchPicture = async (partId: string): Promise<Blob> => {
  const response = await fetchSignedIn(`${API_URL}/api/parts/${encodeURIComponent(partId)}/picture`)
  if (!response.ok) throw await problemOf(response)
  return response.blob()
}

/** Whether an element is on the screen or will soon be. */
const useIsNear = () => {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return undefined
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some((one) => one.isIntersecting)),
      { rootMargin: '600px' },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isNear])
  return { place, isNear }
}

export const PartPicture = ({ partId, picture }: { partId: string; picture: Picture }) => {
  const { id, alt, width, height } = picture
  const { place, isNear } = useIsNear()
  // Another picture has another id: what was loaded once stays as it is.
  const loaded = useQuery({
    queryKey: ['picture', id],
    queryFn: () => fetchPicture(partId),
    enabled: isNear,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (loaded.isError && !loaded.data) return <p className="soft">{appReading.pictureFailed(alt)}</p>
  return (
    <div
      ref={place}
      className="picture"
      style={{ maxWidth: `${width}px`, aspectRatio: `${width} / ${height}` }}
    >
      {loaded.data && <BlobImage blob={loaded.data} alt={alt} width={width} height={height} />}
    </div>
  )
}
