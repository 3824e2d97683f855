/** Makes a picture of the device small enough to travel: most phones take far larger ones than a message may bring. */

const LIMIT_BYTES = 1024 * 1024
/** More than the widest screen that parts are read on. */
const LONGEST = 2000
const QUALITIES = [0.86, 0.7, 0.5, 0.3]

const isAsItShouldBe = ({ type, size }: File): boolean =>
  (type === 'image/jpeg' || type === 'image/png') && size <= LIMIT_BYTES

const draw = (bitmap: ImageBitmap): HTMLCanvasElement => {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('nothing can be drawn here')
  // What can be seen through would come out black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const write = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be written'))),
      'image/jpeg',
      quality,
    )
  })

/** @returns the file itself when it can travel as it is. @throws Error for what the device cannot show as a picture */
export const shrinkPicture = async (file: File): Promise<Blob> => {
  if (isAsItShouldBe(file)) return file
  const bitmap = await createImageBitmap(file)
  const canvas = draw(bitmap)
  bitmap.close()
  for (const quality of QUALITIES) {
    const blob = await write(canvas, quality)
    if (blob.size <= LIMIT_BYTES) return blob
  }
  throw new Error('the picture stays too large')
}
