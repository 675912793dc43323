using System.Text.Json.Nodes;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <summary>What was entered into a form, after it was looked at.</summary>
internal sealed class FormAnswers
{
    /// <summary>What is kept.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>What the history shows: people and units by their names.</summary>
    public JsonObject Shown { get; } = [];

    /// <summary>The people and units that were chosen, by field.</summary>
    public Dictionary<string, List<WorkflowParty>> Parties { get; } = [];

    public string Comment { get; set; } = "";

    public List<WorkflowError> Errors { get; } = [];
}
