import { eitherOf, leaf, section } from '../fields.js'
import * as kind from '../kinds.js'

/** The name of a thing for people: a text, or one by language. */
export const label = (of: string) =>
  eitherOf(
    [
      {
        when: 'scalar',
        field: leaf(kind.text, { meaning: `Name of the ${of}, in English.`, example: 'Spring launch' }),
      },
      {
        when: 'map',
        field: section(
          {
            en: leaf(kind.text, { meaning: 'In English.', required: true, example: 'Spring launch' }),
            fa: leaf(kind.text, { meaning: 'In Persian.', example: 'معرفی محصول' }),
          },
          { meaning: `Name of the ${of} by language.` },
        ),
      },
    ],
    { meaning: `Name of the ${of} for people: a text, or one by language.`, otherwise: 'the id' },
  )

export const interest = leaf(kind.text, { meaning: 'A topic.', example: 'music' })
