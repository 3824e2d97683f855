/** Thrown instead of taking up work for which there is no room: whoever asked tries again later. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}
