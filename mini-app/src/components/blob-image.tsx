/** Shows a picture whose bytes are on this device, for as long as it is shown. */
import { useEffect, useRef } from 'react'

interface Props {
  blob: Blob
  alt: string
  width?: number
  height?: number
}

export const BlobImage = ({ blob, ...image }: Props) => {
  const shown = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(blob)
    if (shown.current) shown.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [blob])
  return <img ref={shown} {...image} />
}
