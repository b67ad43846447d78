export function EditScreen() {
  return <h1>Edit</h1>
}
