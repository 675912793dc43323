using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class InputEditor() : MembersEditor(
    nameof(InputPart),
    new FormMember(nameof(InputPart.Type), FormMemberKind.List, "text", "email", "tel", "number", "url", "date", "datetime-local", "time", "checkbox", "hidden", "search"),
    new FormMember(nameof(InputPart.DefaultValue)),
    new FormMember(nameof(InputPart.Placeholder)));
