using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class TextAreaEditor() : MembersEditor(
    nameof(TextAreaPart),
    new FormMember(nameof(TextAreaPart.DefaultValue)),
    new FormMember(nameof(TextAreaPart.Placeholder)));
