/** Which element of a tree stands in which: asked of the parents, so that it takes no walk through the tree. */
import type { Element, Parents } from "hast";

export class Ancestry {
  readonly #parents = new Map<Element, Parents>();

  constructor(tree: Parents) {
    const waiting: Parents[] = [tree];
    for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
      for (const child of parent.children) {
        if (child.type !== "element") continue;
        this.#parents.set(child, parent);
        waiting.push(child);
      }
    }
  }

  /** What an element stands in, from the nearest to the tree itself. */
  above(element: Element): Parents[] {
    const found: Parents[] = [];
    for (
      let parent = this.#parents.get(element);
      parent !== undefined;
      parent = parent.type === "element" ? this.#parents.get(parent) : undefined
    )
      found.push(parent);
    return found;
  }

  /** Whether an element stands in another, at any depth. */
  within(outer: Parents | undefined, element: Element): boolean {
    return outer !== undefined && this.above(element).includes(outer);
  }

  /** Whether an element stands in one of others. */
  withinAny(outer: ReadonlySet<Parents>, element: Element): boolean {
    return this.above(element).some((parent) => outer.has(parent));
  }

  /** What stands in each of some elements: asked of what stands in them, since those in one another would all be looked through. */
  heldBy(outer: readonly Element[], elements: readonly Element[]): ReadonlyMap<Parents, readonly Element[]> {
    const held = new Map<Parents, Element[]>(outer.map((each) => [each, []]));
    for (const element of elements) for (const around of this.above(element)) held.get(around)?.push(element);
    return held;
  }

  /** Of elements that stand in one another, the outer ones. */
  outermost(elements: readonly Element[]): Element[] {
    const all = new Set<Parents>(elements);
    return elements.filter((element) => !this.withinAny(all, element));
  }
}
