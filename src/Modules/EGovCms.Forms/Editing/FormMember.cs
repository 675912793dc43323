namespace EGovCms.Forms.Editing;

/// <summary>A member of a part as the editor shows it.</summary>
/// <param name="Name">Its name in the part; its label is the text <c>Member_{Name}</c>.</param>
/// <param name="Kind">Which control it has.</param>
/// <param name="Values">What can be chosen.</param>
internal sealed record FormMember(string Name, FormMemberKind Kind = FormMemberKind.Text, params string[] Values);
