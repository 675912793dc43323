import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Extension } from "@tiptap/core";

// Plain tables: no column widths, whose style attributes the content-security policy refuses and the sanitiser drops.
const PlainTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    const { style, ...attributes } = HTMLAttributes;
    return ["table", attributes, ["tbody", 0]];
  },
}).configure({ resizable: false });

export const TableKit = Extension.create({
  name: "plainTables",
  addExtensions: () => [PlainTable, TableRow, TableHeader, TableCell],
});
