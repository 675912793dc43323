namespace EGovCms.Web.Commands;

/// <summary>The line that tells how far long work has come.</summary>
/// <param name="show">Shows where the work is: the text, and whether it is a detail that only a line which is rewritten can show.</param>
internal sealed class WorkLine(Action<string, bool> show)
{
    /// <summary>A step begins.</summary>
    public void Step(string text) => show(text, false);

    /// <summary>How far the step has come.</summary>
    public void Detail(string text) => show(text, true);
}
