using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Pulls;

/// <summary>A way to fetch data. What is fetched is a file as somebody could have uploaded it.</summary>
internal interface IPull
{
    PullKind Kind { get; }

    /// <summary>The key of the text that tells what is wrong with what was chosen, and the field; null when nothing is.</summary>
    (string Field, string Text)? Check(PullSource source);

    /// <summary>Fetches; the name under which it is imported.</summary>
    /// <exception cref="PullException">It cannot be fetched now.</exception>
    Task<string> FetchAsync(PullSource source, QuerySystem system, Stream target, CancellationToken cancellation);
}
