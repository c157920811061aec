import { AssertionError } from 'node:assert'

/** Fails with the list itself, one fault a line, unless it is empty. */
export function none(faults) {
  const once = [...new Set(faults)]
  if (once.length > 0) throw new AssertionError({ message: once.join('\n'), stackStartFn: none })
}
