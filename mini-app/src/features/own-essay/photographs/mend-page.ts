/** Turns a photographed page and cuts the sheet of paper out of it; comes only when somebody mends a page. */
import { type Corners, isWhole } from './corners.ts'
import { encodePage, LONGEST, newSheet, openPicture } from './draw-page.ts'
import { straighten } from './straighten.ts'

/** @throws when this device cannot open the page */
export const openSheet = async (page: Blob): Promise<HTMLCanvasElement> => {
  const { picture, width, height, close } = await openPicture(page)
  try {
    const scale = Math.min(1, LONGEST / Math.max(width, height))
    const { canvas, pen } = newSheet(width * scale, height * scale)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    close()
  }
}

/** A quarter with the clock. */
export const turnSheet = (sheet: HTMLCanvasElement): HTMLCanvasElement => {
  const { canvas, pen } = newSheet(sheet.height, sheet.width)
  pen.translate(sheet.height, 0)
  pen.rotate(Math.PI / 2)
  pen.drawImage(sheet, 0, 0)
  return canvas
}

/** @returns the page to be sent */
export const cutSheet = async (sheet: HTMLCanvasElement, corners: Corners): Promise<Blob> => {
  if (isWhole(corners)) return encodePage(sheet)
  const pixels = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height)
  if (!pixels) throw new Error('this device does not draw')
  const { data, width, height } = straighten(pixels, corners, LONGEST)
  const { canvas, pen } = newSheet(width, height)
  const drawn = pen.createImageData(width, height)
  drawn.data.set(data)
  pen.putImageData(drawn, 0, 0)
  return encodePage(canvas)
}
