namespace EGovCms.Mailbox.Desk.Answers;

/// <summary>The places of an answer's template that the letter fills.</summary>
internal static class AnswerPlaces
{
    /// <summary>The writer's name with the given name masked: an answer may be published.</summary>
    public const string Name = "{name-masked}";

    public const string Title = "{title}";

    public const string Number = "{number}";

    public const string Site = "{site}";

    public static string Fill(string template, string name, string title, string number, string site)
    {
        // One pass, so that what a citizen wrote is never taken for a place.
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var (place, value) = Find(template.AsSpan(at), (Name, name), (Title, title), (Number, number), (Site, site));
            filled.Append(place == 0 ? template[at].ToString() : value);
            at += Math.Max(1, place);
        }

        return filled.ToString();
    }

    private static (int Length, string Value) Find(ReadOnlySpan<char> rest, params ReadOnlySpan<(string Place, string Value)> places)
    {
        foreach (var (place, value) in places)
        {
            if (rest.StartsWith(place, StringComparison.Ordinal))
                return (place.Length, value);
        }

        return (0, "");
    }
}
