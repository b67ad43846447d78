/**
 * What is worked out once for an object, such as a world, and shared by all who ask about it later; forgotten with the
 * object. `make` must depend on nothing else.
 */
export function oncePer<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    let entry = known.get(of)
    if (entry === undefined) known.set(of, (entry = { value: make(of) }))
    return entry.value
  }
}
