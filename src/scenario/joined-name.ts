/** What the strategies of a file are called by where several files are compared: its name without folders and ending. */
export function joinedName(file: string): string {
  return file.replace(/^.*[\\/]/s, '').replace(/\.(ya?ml|json)$/i, '')
}
