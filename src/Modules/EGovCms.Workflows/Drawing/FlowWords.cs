namespace EGovCms.Workflows.Drawing;

/// <summary>Breaks a title into at most two lines that fit into a state's box.</summary>
internal static class FlowWords
{
    private const double Room = FlowNode.Width - 16;
    private const double Wide = 14;
    private const double Narrow = 7.4;

    public static IReadOnlyList<string> Lines(string title)
    {
        if (Length(title) <= Room)
            return [title];
        var end = End(title);
        var rest = title[end..].TrimStart();
        if (Length(rest) <= Room)
            return [title[..end].TrimEnd(), rest];
        return [title[..end].TrimEnd(), rest[..(End(rest) - 1)].TrimEnd() + "…"];
    }

    // Chinese breaks anywhere, Latin words at spaces where there is one.
    private static int End(string text)
    {
        var end = 0;
        for (double length = 0; end < text.Length && (length += Size(text[end])) <= Room; end++)
        {
        }

        var space = text.LastIndexOf(' ', Math.Min(end, text.Length - 1));
        return end < text.Length && space > end / 2 ? space : Math.Max(end, 1);
    }

    private static double Length(string text) => text.Sum(Size);

    private static double Size(char letter) => letter >= 0x2e80 ? Wide : Narrow;
}
