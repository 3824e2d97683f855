/** Watches the screen for a QR code and tells the stand-in its modules, so that another phone can scan it. */
const LOOK_EVERY_MS = 1500
const REPEAT_AFTER_MS = 15_000
const SMALLEST_SIDE = 96
const RASTER_SIDE = 720

const isVisibleSquare = (element) => {
  // Measuring what the page itself leaves out of its layout would make it lay all of that out, again and again.
  if (element.checkVisibility?.({ contentVisibilityAuto: true }) === false) return false
  const { width, height, bottom, top } = element.getBoundingClientRect()
  const isOnScreen = bottom > 0 && top < innerHeight
  return width >= SMALLEST_SIDE && Math.abs(width - height) < 4 && isOnScreen
}

/** A copy with its computed colours written in, since a picture made of it sees no style sheet. */
const svgSource = (svg) => {
  const copy = svg.cloneNode(true)
  copy.setAttribute('width', String(RASTER_SIDE))
  copy.setAttribute('height', String(RASTER_SIDE))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const shapes = svg.querySelectorAll('path,rect')
  copy.querySelectorAll('path,rect').forEach((shape, index) => {
    const style = getComputedStyle(shapes[index])
    shape.setAttribute('style', `fill:${style.fill};stroke:${style.stroke}`)
  })
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
}

const drawableOf = async (element) => {
  if (!(element instanceof SVGSVGElement)) return element
  const image = new Image()
  image.src = svgSource(element)
  await image.decode()
  return image
}

/** @returns rows of booleans, true where dark */
const rasterise = async (element) => {
  const canvas = document.createElement('canvas')
  canvas.width = RASTER_SIDE
  canvas.height = RASTER_SIDE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context.fillStyle = '#fff'
  context.fillRect(0, 0, RASTER_SIDE, RASTER_SIDE)
  context.drawImage(await drawableOf(element), 0, 0, RASTER_SIDE, RASTER_SIDE)
  const { data } = context.getImageData(0, 0, RASTER_SIDE, RASTER_SIDE)
  const isDark = (x, y) => {
    const at = 4 * (y * RASTER_SIDE + x)
    return data[at] + data[at + 1] + data[at + 2] < 384
  }
  return isDark
}

const boundsOf = (isDark) => {
  const bounds = { left: RASTER_SIDE, top: RASTER_SIDE, right: -1, bottom: -1 }
  for (let y = 0; y < RASTER_SIDE; y++) {
    for (let x = 0; x < RASTER_SIDE; x++) {
      if (!isDark(x, y)) continue
      bounds.left = Math.min(bounds.left, x)
      bounds.right = Math.max(bounds.right, x)
      bounds.top = Math.min(bounds.top, y)
      bounds.bottom = y
    }
  }
  return bounds
}

/** The finder in the corner is seven modules wide: from its top edge follow the size and number of modules. */
const readModules = (isDark) => {
  const { left, top, right } = boundsOf(isDark)
  if (right < 0) return null
  let edge = left
  while (edge < right && isDark(edge, top + 1)) edge += 1
  const side = right - left + 1
  const count = Math.round(side / ((edge - left) / 7) / 4 - 0.25) * 4 + 1
  if (count < 21 || count > 177) return null
  const step = side / count
  const at = (start, index) => Math.floor(start + (index + 0.5) * step)
  return Array.from({ length: count }, (_row, y) =>
    Array.from({ length: count }, (_column, x) =>
      isDark(at(left, x), at(top, y)) ? '1' : '0',
    ).join(''),
  )
}

let lastSeen = ''
let lastToldAt = 0

const tell = async (rows) => {
  const seen = rows.join('')
  if (seen === lastSeen && Date.now() - lastToldAt < REPEAT_AFTER_MS) return
  lastSeen = seen
  lastToldAt = Date.now()
  await fetch('/zalo/phone/screen', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: window.practicePhone.person, rows }),
  })
}

const look = async () => {
  if (document.hidden) return
  for (const element of document.querySelectorAll('svg,canvas,img')) {
    if (!isVisibleSquare(element)) continue
    const rows = await rasterise(element).then(readModules, () => null)
    if (rows) await tell(rows).catch(() => {})
  }
}

const watch = async () => {
  await look().catch(() => {})
  setTimeout(() => void watch(), LOOK_EVERY_MS)
}

addEventListener('load', () => setTimeout(() => void watch(), LOOK_EVERY_MS))
