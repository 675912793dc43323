using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class FormElementEditor() : MembersEditor(
    nameof(FormElementPart),
    new FormMember(nameof(FormElementPart.Id)));
