/** A file may be dropped anywhere on the screen; without this the browser would leave the page to show it. */
export function followDrops(
  onOver: (over: boolean) => void,
  onDrop: (files: readonly File[]) => void,
): () => void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent): void => {
    if (!hasFile(event)) return
    event.preventDefault()
    onOver(true)
  }
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) onOver(false)
  }
  const drop = (event: DragEvent): void => {
    if (!hasFile(event)) return
    event.preventDefault()
    onOver(false)
    onDrop([...(event.dataTransfer?.files ?? [])])
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', leave)
  document.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('dragleave', leave)
    document.removeEventListener('drop', drop)
  }
}
