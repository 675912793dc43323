import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Image } from "@tiptap/extension-image";
import { TableKit } from "./table.js";
import { element } from "../dom.js";
import { buildToolbar } from "./toolbar.js";

// Puts an editor in a text area's place. The text area stays in the form and is what is sent.
export function enhanceRichText(area) {
  area.dataset.enhanced = "";
  const labels = JSON.parse(area.dataset.labels ?? "{}");
  const mount = element("div");
  const shell = element("div", { class: "rich" });
  area.before(shell);

  const label = document.querySelector(`label[for="${area.id}"]`);
  if (label) label.id ||= `${area.id}-label`;
  const editor = new Editor({
    element: mount,
    // The strict content-security policy lets no script add a style sheet; the theme has the editor's rules.
    injectCSS: false,
    content: area.value,
    editable: !area.disabled,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, autolink: true, defaultProtocol: "https", HTMLAttributes: { target: null, rel: null } },
      }),
      Image.configure({ inline: false }),
      TableKit,
    ],
    editorProps: {
      attributes: {
        class: "rich-body",
        role: "textbox",
        "aria-multiline": "true",
        ...(label ? { "aria-labelledby": label.id } : {}),
        ...(area.getAttribute("aria-describedby") ? { "aria-describedby": area.getAttribute("aria-describedby") } : {}),
      },
    },
    onUpdate: () => {
      area.value = editor.isEmpty ? "" : editor.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });

  area.classList.add("rich-source");
  area.hidden = true;
  shell.append(buildToolbar(editor, area, labels, mount), mount, area);

  // The label and the error summary lead to the text area's id: they are to reach the editor.
  label?.addEventListener("click", () => editor.commands.focus());
  area.addEventListener("focus", () => { if (area.hidden) editor.commands.focus(); });
}
