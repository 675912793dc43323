namespace EGovCms.Recipes.Scripting;

/// <summary>A script cannot be parsed, throws or goes over a limit. The place is added by who knows it.</summary>
internal sealed class ScriptException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The script calls a function that is not there: one of a feature of Orchard Core that has no counterpart here, say.</summary>
    public bool CallsUnknown { get; init; }
}
