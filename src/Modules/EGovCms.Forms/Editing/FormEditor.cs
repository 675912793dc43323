using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class FormEditor() : MembersEditor(
    nameof(FormPart),
    new FormMember(nameof(FormPart.Action)),
    new FormMember(nameof(FormPart.Method), FormMemberKind.List, "POST", "GET"));
