/** Says how many questions a part may have and how long their texts may be. */
export const questionLimits = {
  questions: 3,
  fewestChoices: 2,
  mostChoices: 4,
  text: 300,
  choice: 200,
  explanation: 500,
} as const
