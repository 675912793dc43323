using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class SelectEditor() : MembersEditor(
    nameof(SelectPart),
    new FormMember(nameof(SelectPart.Options), FormMemberKind.Choices),
    new FormMember(nameof(SelectPart.DefaultValue)));
