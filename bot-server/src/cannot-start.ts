/** Says in words why the house cannot start, for whoever started it. */

/** Its message is Vietnamese and says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
