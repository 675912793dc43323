namespace EGovCms.Forms.Editing;

/// <summary>The control of a member.</summary>
internal enum FormMemberKind
{
    /// <summary>A line.</summary>
    Text,

    /// <summary>One of a list.</summary>
    List,

    /// <summary>Lines of choices, each <c>value|text</c>.</summary>
    Choices,
}
