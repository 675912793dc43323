using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class ButtonEditor() : MembersEditor(
    nameof(ButtonPart),
    new FormMember(nameof(ButtonPart.Text)),
    new FormMember(nameof(ButtonPart.Type), FormMemberKind.List, "submit", "reset", "button"));
