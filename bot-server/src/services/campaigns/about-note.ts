/** Names what the note of an assignment is sealed as being about. */

/** @param id of the assignment */
export const aboutNote = (id: string): string => `venue_assignment:${id}`
