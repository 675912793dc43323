using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>The colours that can be chosen.</summary>
internal static class ToneOptions
{
    public static IEnumerable<SelectOption> All(IStringLocalizer<WorkflowsText> text) =>
        Enum.GetValues<WorkflowTone>().Select(tone => new SelectOption(tone.ToString(), text["Tone_" + tone]));
}
