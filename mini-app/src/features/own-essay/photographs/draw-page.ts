/** Opens photographs and draws them as the pages that are sent: small enough for a slow line. */

/** Pixels; handwriting is still read well. */
export const LONGEST = 2000
/** Bytes a page should take. */
const ENOUGH = 300_000
const QUALITIES = [0.8, 0.65, 0.5, 0.4] as const

export interface Opened {
  picture: CanvasImageSource
  width: number
  height: number
  close: () => void
}

/** Older phones know no bitmaps, or not which way up: their pictures of a page stand upright by themselves. */
const openAsImage = async (file: Blob): Promise<Opened> => {
  const image = new Image()
  const url = URL.createObjectURL(file)
  image.src = url
  try {
    await image.decode()
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
  const { naturalWidth: width, naturalHeight: height } = image
  return { picture: image, width, height, close: () => URL.revokeObjectURL(url) }
}

/** Upright, as the phone was held. @throws when the file is no picture that this device can open */
export const openPicture = async (file: Blob): Promise<Opened> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = picture
    return { picture, width, height, close: () => picture.close() }
  } catch {
    return openAsImage(file)
  }
}

export interface Sheet {
  canvas: HTMLCanvasElement
  pen: CanvasRenderingContext2D
}

/** @throws when this device has no room for a drawing as large */
export const newSheet = (width: number, height: number): Sheet => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this device does not draw')
  return { canvas, pen }
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** @throws when this device writes no JPEG */
export const encodePage = async (canvas: HTMLCanvasElement): Promise<Blob> => {
  let smallest: Blob | null = null
  for (const quality of QUALITIES) {
    smallest = await toJpeg(canvas, quality)
    if (smallest !== null && smallest.size <= ENOUGH) break
  }
  if (smallest === null) throw new Error('this device draws no JPEG')
  return smallest
}
