// What the administration's pages gain when scripts run. Every page works without.
import htmx from "htmx.org";
import { enhanceConfirm } from "./confirm.js";
import { enhanceDropdowns } from "./dropdowns.js";
import { enhanceFiles } from "./files.js";
import { enhanceForms } from "./forms.js";
import { enhanceNotices } from "./notices.js";
import { enhanceOrdering } from "./ordering.js";
import { enhancePickers } from "./pickers.js";
import { enhanceRows } from "./rows.js";
import { enhanceScheme } from "./scheme.js";
import { enhanceSelection } from "./selection.js";

window.htmx = htmx;
document.documentElement.toggleAttribute("data-scripts", true);

enhanceConfirm();
enhanceDropdowns();
enhanceFiles();
enhanceForms();
enhanceNotices();
enhanceOrdering();
enhancePickers();
enhanceRows();
enhanceScheme();
enhanceSelection();

// The editor is the largest script: only pages that have one load it.
const loadEditor = async (root) => {
  const areas = root.querySelectorAll("textarea[data-rich-text]:not([data-enhanced])");
  if (areas.length === 0) return;
  const { enhanceRichText } = await import("./rich-text/editor.js");
  areas.forEach(enhanceRichText);
};

loadEditor(document);
document.addEventListener("htmx:after:swap", () => loadEditor(document));
document.addEventListener("admin:added", (event) => loadEditor(event.target));
