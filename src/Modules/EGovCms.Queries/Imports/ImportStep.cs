namespace EGovCms.Queries.Imports;

/// <summary>How far an import is.</summary>
/// <param name="State">What it does.</param>
/// <param name="Rows">Rows of the file that were dealt with.</param>
/// <param name="Share">How much of the file was read, from 0 to 1.</param>
/// <param name="Faults">What was found wrong.</param>
internal sealed record ImportStep(ImportState State, long Rows, double Share, int Faults);
