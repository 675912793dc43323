using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Forms.Editing;

/// <summary>Edits a part that has a few plain members.</summary>
internal abstract class MembersEditor(string part, params FormMember[] members) : IPartEditor
{
    public string PartName => part;

    public Type Component => typeof(MembersForm);

    public EditorZone Zone => EditorZone.Main;

    /// <summary>The members, for the form.</summary>
    public IReadOnlyList<FormMember> Members => members;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        foreach (var member in members)
        {
            var sent = context.Sent(context.Name(member.Name)).Trim();
            if (member.Kind == FormMemberKind.Choices)
                context.Json[member.Name] = SelectLines.Read(sent);
            else
                context.SetText(member.Name, sent);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What the control of a member shows.</summary>
    public static string? Stored(PartEditorContext context, FormMember member) =>
        member.Kind == FormMemberKind.Choices ? SelectLines.Write(context.Json[member.Name] as JsonArray) : context.Text(member.Name);
}
