namespace EGovCms.Data.Life;

/// <summary>What a tenant that sleeps is woken for.</summary>
internal sealed record WakingQuestion(string Subject, string Statement, TimeSpan Period);
