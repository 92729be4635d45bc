type Method = (...args: never[]) => unknown

/**
 * What a method of a node answers, taken from its prototype: `<form><input name="closest">` has an input there, and in
 * Firefox's content scripts a document with `<img name="querySelector">` an image (seen in 153). `dom.ts` is for what is asked of every node; this is short, since the gate pays for every line.
 */
export const ask = <Of extends Element | Document, Name extends keyof Of>(
  of: Of,
  name: Name,
  ...args: Of[Name] extends Method ? Parameters<Of[Name]> : never
): Of[Name] extends Method ? ReturnType<Of[Name]> : never =>
  Reflect.get(Object.getPrototypeOf(of), name).apply(of, args)
