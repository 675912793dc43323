using EGovCms.Forms.Elements;

namespace EGovCms.Forms.Editing;

internal sealed class ValidationEditor() : MembersEditor(
    nameof(ValidationPart),
    new FormMember(nameof(ValidationPart.For)));
