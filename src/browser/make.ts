/** Makes elements. Words are set as text, never as HTML. */

type Attributes = Record<string, string | true>;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value === true ? "" : value);
  element.append(...children);
  return element;
}

/** A button with a drawn sign; its name is for those who do not see it, and is shown to those who point at it. */
export function signButton(name: string, path: string, press: (event: MouseEvent) => void): HTMLButtonElement {
  const button = make("button", { type: "button", class: "tool", "aria-label": name, title: name });
  // The path is ours, and always the same: no words of anyone's go this way.
  button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  button.addEventListener("click", press);
  return button;
}
