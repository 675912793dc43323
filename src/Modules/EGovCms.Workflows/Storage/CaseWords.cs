using System.Text.Json.Nodes;
using EGovCms.Privacy.Abstractions;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>What people typed into a case and who takes part in it, as rows keep it: encrypted for the tenant. What is empty stays as it is.</summary>
internal sealed class CaseWords(IPersonalVault vault)
{
    /// <summary>What an empty row holds.</summary>
    public const string NoValues = "{}";

    public string Keep(string words) => words is "" or NoValues ? words : vault.Protect(words);

    public string Keep(JsonObject values) => Keep(WorkflowJson.Write(values));

    public string Keep(Dictionary<string, List<WorkflowParty>> participants) => Keep(WorkflowJson.Write(participants));

    /// <exception cref="PersonalDataLostException">The keys are not those by which it was kept.</exception>
    public string Read(string kept) => kept is "" or NoValues ? kept : vault.Unprotect(kept);

    /// <exception cref="PersonalDataLostException">The keys are not those by which it was kept.</exception>
    public JsonObject ReadObject(string kept) => WorkflowJson.ReadObject(Read(kept));

    /// <exception cref="PersonalDataLostException">The keys are not those by which it was kept.</exception>
    public Dictionary<string, List<WorkflowParty>> ReadParticipants(string kept) => WorkflowJson.ReadParticipants(Read(kept));
}
