namespace EGovCms.Portal.Abstractions;

/// <summary>
/// A style of blocks of the home page that a module brings, beside the styles that show columns. Scoped; register with <c>services.AddHomeBlock&lt;T&gt;()</c>. A block
/// of a style whose feature is off is kept by its home page, and not shown.
/// </summary>
public interface IHomeBlock
{
    /// <summary>The style's name, as a block has it: <c>Letters</c>.</summary>
    string Style { get; }

    /// <summary>What webmasters call it.</summary>
    string Name { get; }

    /// <summary>
    /// What the block shows, made for each page that is not kept: what it reads is told to <c>PageDependencies</c>. Null leaves the block out.
    /// </summary>
    /// <param name="count">How many entries the webmaster wants, 1 to 30.</param>
    /// <param name="cancellation">Cancels it.</param>
    ValueTask<HomeBlockContent?> ReadAsync(int count, CancellationToken cancellation = default);
}
