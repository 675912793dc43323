using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class LabelEditor() : MembersEditor(
    nameof(LabelPart),
    new FormMember(nameof(LabelPart.For)));
