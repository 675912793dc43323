using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class FormInputElementEditor() : MembersEditor(
    nameof(FormInputElementPart),
    new FormMember(nameof(FormInputElementPart.Name)));
