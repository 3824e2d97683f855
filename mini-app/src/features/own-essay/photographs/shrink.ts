/** Makes a photograph of a page small enough for a slow line, upright, without what the camera wrote beside it. */
import { encodePage, LONGEST, newSheet, openPicture } from './draw-page.ts'

/** @throws when the file is no picture that this device can open */
export const shrink = async (file: Blob): Promise<Blob> => {
  const { picture, width, height, close } = await openPicture(file)
  try {
    const scale = Math.min(1, LONGEST / Math.max(width, height))
    const { canvas, pen } = newSheet(width * scale, height * scale)
    // Ink on paper needs no colours; where the browser has no filter it stays as it is.
    pen.filter = 'grayscale(1) contrast(1.25) brightness(1.05)'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await encodePage(canvas)
  } finally {
    close()
  }
}
