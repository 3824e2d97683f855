/** Names the file of a picture by its kind, so that whoever takes it knows how to open it. */

export const pictureNameOf = (name: string, mediaType: string): string =>
  `${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
