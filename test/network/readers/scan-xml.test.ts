import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import { scanXml } from '../../../src/network/readers/scan-xml.js'
import { issueOf } from '../network-facts.js'

function scan(text: string): string[] {
  const seen: string[] = []
  scanXml(
    text,
    {
      open: (name, attributes) => seen.push(`<${name} ${JSON.stringify([...attributes])}`),
      close: (name, content) => seen.push(`${content}</${name}`),
    },
    'a.xml',
  )
  return seen
}

describe('scanXml', () => {
  it('reads elements, attributes, references, CDATA, and passes over comments and instructions', () => {
    const text = `<?xml version="1.0"?>
      <!-- a < b --><a x = "1&lt;2" y='"&#65;&#x1F600;'><b/>t&amp;<!-- c -->u<![CDATA[<&]]></a ><?pi?>`
    expect(scan(text)).toEqual(['<a [["x","1<2"],["y","\\"A😀"]]', '<b []', '</b', 't&u<&</a'])
  })

  it.each([
    ['nothing', '  ', { line: 1, message: 'the document is empty' }],
    ['text before', 'x<a/>', { line: 1, column: 1 }],
    ['text behind', '<a/>\n x', { line: 2, column: 2 }],
    ['two roots', '<a/><b/>', { line: 1, column: 5 }],
    ['an open element', '<a>\n<b>', { line: 2, column: 4, expected: '</b>' }],
    ['crossed tags', '<a>\n  <b></a></b>', { line: 2, column: 6, got: '</a>', expected: '</b>' }],
    ['a closing tag alone', '</a>', { line: 1, column: 1 }],
    ['an attribute without quotes', '<a x=1/>', { line: 1, column: 4 }],
    ['an attribute twice', '<a x="1" x="2"/>', { line: 1, message: 'an attribute stands twice' }],
    ['a tag without name', '<a>< b/></a>', { line: 1, column: 4 }],
    ['a comment without end', '<a><!-- </a>', { line: 1, column: 4 }],
    ['CDATA without end', '<a><![CDATA[ </a>', { line: 1, column: 4 }],
    ['an unknown reference', '<a>&nbsp;</a>', { got: '&nbsp;', message: 'the reference is not known' }],
    ['a bare ampersand', '<a>R&D</a>', { got: '&D' }],
    ['a reference to nothing', '<a>&#0;</a>', { got: '&#0;' }],
    ['a surrogate', '<a>&#xD800;</a>', { got: '&#xD800;' }],
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY b "bb">]>\n<a>&b;</a>',
      { line: 1, column: 1, message: 'document types and entities are not accepted' },
    ],
    ['an entity inside', '<a><!ENTITY b "bb"></a>', { line: 1, column: 4 }],
    ['depth', '<a>'.repeat(201), { column: 601, message: 'elements are nested deeper than 200' }],
  ])('refuses %s', (_, text, place) => {
    expect(issueOf(() => scan(text))).toMatchObject({ file: 'a.xml', ...place })
  })

  it('takes time in proportion to the text, whatever it holds', () => {
    const long = 200_000
    const hostile = [
      '<a ' + ' '.repeat(long),
      '<a ' + 'x'.repeat(long),
      '<a x="' + '&'.repeat(long),
      '<a>' + '&lt'.repeat(long),
      '<'.repeat(long),
      '<a>' + '<b/>'.repeat(long) + '<',
      '<a>' + '<!-- --> '.repeat(long),
      '<a ' + Array.from({ length: 50_000 }, (_, i) => `x${i}=""`).join(' '),
    ]
    const start = performance.now()
    for (const text of hostile) expect(issueOf(() => scan(text)).line).toBe(1)
    // A quadratic scanner needs 200,000 times as long as the 0.1 s that this takes.
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('random markup gives events or an input error, never another failure', () => {
    const piece = fc.constantFrom(
      '<a',
      '<b ',
      '</a>',
      '</b>',
      '/>',
      '>',
      ' x="',
      '"',
      "'",
      '=',
      '&lt;',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      'é',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          scan(pieces.join(''))
        } catch (thrown) {
          if (!(thrown instanceof HearsayError) || thrown.kind !== 'input') throw thrown
        }
      }),
      { seed: 61, numRuns: 3000 },
    )
  })
})
