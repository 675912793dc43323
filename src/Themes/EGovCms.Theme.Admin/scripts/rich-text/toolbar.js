import { element, icon, word } from "../dom.js";
import { openDialog } from "../dialog.js";
import { pick } from "../pickers.js";

const blocks = [
  ["paragraph", (chain) => chain.setParagraph()],
  ["heading2", (chain) => chain.setHeading({ level: 2 })],
  ["heading3", (chain) => chain.setHeading({ level: 3 })],
  ["heading4", (chain) => chain.setHeading({ level: 4 })],
];

// Name of the label, icon, what it does, when it is pressed. Null is a rule between groups.
const tools = [
  ["bold", "bold", (chain) => chain.toggleBold(), (editor) => editor.isActive("bold")],
  ["italic", "italic", (chain) => chain.toggleItalic(), (editor) => editor.isActive("italic")],
  ["underline", "underline", (chain) => chain.toggleUnderline(), (editor) => editor.isActive("underline")],
  ["strike", "strikethrough", (chain) => chain.toggleStrike(), (editor) => editor.isActive("strike")],
  null,
  ["bulletList", "list", (chain) => chain.toggleBulletList(), (editor) => editor.isActive("bulletList")],
  ["orderedList", "list-ordered", (chain) => chain.toggleOrderedList(), (editor) => editor.isActive("orderedList")],
  ["quote", "text-quote", (chain) => chain.toggleBlockquote(), (editor) => editor.isActive("blockquote")],
  ["rule", "minus", (chain) => chain.setHorizontalRule()],
  null,
  ["link", "link", askLink, (editor) => editor.isActive("link")],
  ["image", "image", askImage],
  ["table", "table", (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })],
  null,
  ["clear", "remove-formatting", (chain) => chain.unsetAllMarks().clearNodes()],
  ["undo", "undo-2", (chain) => chain.undo()],
  ["redo", "redo-2", (chain) => chain.redo()],
];

const tableTools = [
  ["addRow", "between-horizontal-end", (chain) => chain.addRowAfter()],
  ["addColumn", "between-vertical-end", (chain) => chain.addColumnAfter()],
  ["deleteRow", "fold-vertical", (chain) => chain.deleteRow()],
  ["deleteColumn", "fold-horizontal", (chain) => chain.deleteColumn()],
  ["deleteTable", "trash-2", (chain) => chain.deleteTable()],
];

function ask(name, value, attributes = {}) {
  const input = element("input", { class: "input", value: value ?? "", ...attributes });
  return { input, field: element("label", { class: "field" }, element("span", { class: "field-label" }, name), input) };
}

async function askLink(_, editor, labels) {
  const address = ask(labels.linkAddress, editor.getAttributes("link").href, { autofocus: true, placeholder: "https://  ·  /path" });
  const { closed } = openDialog({ title: labels.link, content: [address.field], confirm: word("Confirm") });
  if ((await closed) !== "yes") return;
  const href = address.input.value.trim();
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === "") chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive("link")) editor.chain().focus().insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
  else chain.setLink({ href }).run();
}

async function askImage(_, editor, labels, area) {
  let chosen = {};
  if (area.dataset.mediaPicker) {
    chosen = await pick(area.dataset.mediaPicker, labels.image);
    if (chosen === null) return;
  }
  const address = ask(labels.imageAddress, chosen.url, { autofocus: !chosen.url });
  const text = ask(labels.imageText, chosen.alt ?? "", { autofocus: Boolean(chosen.url) });
  const { closed } = openDialog({ title: labels.image, content: [address.field, text.field], confirm: word("Confirm") });
  const src = address.input.value.trim();
  if ((await closed) === "yes" && address.input.value.trim() !== "") editor.chain().focus().setImage({ src: address.input.value.trim() || src, alt: text.input.value.trim() }).run();
}

function toolButton([name, symbol, act, pressed], editor, labels, area) {
  const button = element("button", {
    type: "button",
    title: labels[name] ?? name,
    "aria-label": labels[name] ?? name,
    tabindex: -1,
    onclick: () => {
      if (act === askLink || act === askImage) act(null, editor, labels, area);
      else act(editor.chain().focus()).run();
    },
  }, icon(symbol));
  return { button, update: () => { if (pressed) button.setAttribute("aria-pressed", String(pressed(editor))); } };
}

function blockChoice(editor, labels) {
  const select = element("select", { "aria-label": labels.block ?? "Block", tabindex: -1 },
    ...blocks.map(([name]) => element("option", { value: name }, labels[name] ?? name)));
  select.addEventListener("change", () => blocks.find(([name]) => name === select.value)[1](editor.chain().focus()).run());
  const update = () => {
    const level = [2, 3, 4].find((each) => editor.isActive("heading", { level: each }));
    select.value = level ? `heading${level}` : "paragraph";
  };
  return { select, update };
}

// The HTML itself, for those who need it.
function sourceSwitch(editor, area, labels, mount, others) {
  const button = element("button", { type: "button", title: labels.source, "aria-label": labels.source, "aria-pressed": "false", tabindex: -1 }, icon("code-xml"));
  button.addEventListener("click", () => {
    const toSource = area.hidden;
    if (!toSource) editor.commands.setContent(area.value, { emitUpdate: true });
    area.hidden = !toSource;
    mount.hidden = toSource;
    button.setAttribute("aria-pressed", String(toSource));
    for (const other of others) other.disabled = toSource;
    if (toSource) area.focus(); else editor.commands.focus();
  });
  return button;
}

// One stop of the tab key; arrows move inside, as the toolbar pattern has it.
function moveByArrows(bar) {
  const controls = () => [...bar.querySelectorAll("button, select")].filter((each) => !each.disabled && !each.closest("[hidden]"));
  controls()[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    if (event.target.tagName === "SELECT" && !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const all = controls();
    const at = all.indexOf(event.target);
    const next = { ArrowRight: all[(at + 1) % all.length], ArrowLeft: all.at(at - 1), Home: all[0], End: all.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    for (const each of all) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  });
}

export function buildToolbar(editor, area, labels, mount) {
  const bar = element("div", { class: "rich-toolbar", role: "toolbar", "aria-label": labels.toolbar ?? "Toolbar" });
  const block = blockChoice(editor, labels);
  const built = tools.map((tool) => tool && toolButton(tool, editor, labels, area));
  const table = tableTools.map((tool) => toolButton(tool, editor, labels, area));
  bar.append(block.select, ...built.map((each) => each ? each.button : element("span", { class: "rich-rule" })));
  bar.append(...table.map((each) => each.button));
  const controls = [...bar.querySelectorAll("button, select")];
  bar.append(element("span", { class: "rich-rule" }), sourceSwitch(editor, area, labels, mount, controls));

  const update = () => {
    block.update();
    for (const each of built) each?.update();
    const inTable = editor.isActive("table");
    for (const { button } of table) button.hidden = !inTable;
  };
  editor.on("transaction", update);
  update();
  moveByArrows(bar);
  return bar;
}
