namespace EGovCms.Contents.Abstractions.Display;

/// <summary>
/// Prepares the shape of one kind of part before its template shows it: adds what the template needs besides the part's JSON.
/// Scoped; register with <c>services.AddPartDisplay&lt;T&gt;()</c>.
/// </summary>
public interface IPartDisplay
{
    /// <summary>The kind of part, such as <c>BagPart</c>.</summary>
    string PartName { get; }

    /// <summary>Adds to <see cref="PartDisplayContext.Shape"/>.</summary>
    ValueTask DisplayAsync(PartDisplayContext context);
}
