/** Shows the picture of a part once it comes near the screen; its place is kept from the start. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartPicture as Picture } from '@quan-triet/shared/models/document'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { pictureQuery } from '../lib/picture-query.ts'
import { BlobImage } from './blob-image.tsx'
import '../styles/screens.css'

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
  const loaded = useQuery({ ...pictureQuery(partId, id), enabled: isNear })
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
