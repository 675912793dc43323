using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>The tones of definitions among those of the administration.</summary>
internal static class Tones
{
    public static Tone Of(WorkflowTone tone) => tone switch
    {
        WorkflowTone.Info => Tone.Info,
        WorkflowTone.Success => Tone.Success,
        WorkflowTone.Warning => Tone.Warning,
        WorkflowTone.Danger => Tone.Danger,
        _ => Tone.Neutral,
    };
}
