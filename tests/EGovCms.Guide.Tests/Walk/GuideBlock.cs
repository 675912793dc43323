namespace EGovCms.Guide.Tests.Walk;

/// <summary>A block of the guide.</summary>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Line">Its first line in the guide.</param>
/// <param name="Language">What its fence says.</param>
/// <param name="File">The file that it fills, or null.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record GuideBlock(string Section, int Line, string Language, string? File, string Text)
{
    /// <summary>Commands for the shell.</summary>
    public bool IsCommands => File is null && Language == "sh";

    /// <summary>What the commands before it print: each line is found in it, in this order.</summary>
    public bool IsOutput => File is null && Language == "text";
}
