namespace EGovCms.Web.Commands;

/// <summary>Options of the form <c>name=value</c>.</summary>
internal static class Pairs
{
    public static (string Name, string Value) Split(string pair, CommandText text)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (pair[..equals], pair[(equals + 1)..]) : throw new CommandException(ExitCode.Usage, text["Pair_Expected", pair]);
    }
}
