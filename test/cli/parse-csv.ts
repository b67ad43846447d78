/** The cells of a CSV file, read character by character after RFC 4180; lines end in line feeds. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const row = rows.at(-1)!
    const add = (character: string): void => void (row[row.length - 1] += character)
    if (quoted && text[i] === '"' && text[i + 1] === '"') add(text[++i]!)
    else if (text[i] === '"') quoted = !quoted
    else if (!quoted && text[i] === ',') row.push('')
    else if (!quoted && text[i] === '\n') rows.push([''])
    else add(text[i]!)
  }
  return rows.slice(0, -1)
}
