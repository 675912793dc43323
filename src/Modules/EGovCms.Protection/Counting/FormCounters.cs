using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Guard;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Counting;

/// <summary>The counters of one tenant's forms.</summary>
internal sealed class FormCounters(ProtectionMemory memory, ShellSettings tenant, TimeProvider time, IOptions<ProtectionOptions> options)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public PurposeLimits LimitsOf(FormPurpose purpose) => PurposeLimits.Of(purpose, options.Value);

    /// <summary>One more from the address, and, when it is let through, to the tenant. How long to wait, when it is not.</summary>
    public TimeSpan? TakeAddress(FormPurpose purpose, PurposeLimits limits, HttpContext http)
    {
        var now = time.GetUtcNow();
        if (memory.Rates.Take(AddressKey(purpose, http), limits.Address, now) is { } wait)
            return wait;
        memory.Rates.Add(TenantKey(purpose), Minute, now);
        return null;
    }

    /// <summary>Whether this is the only one that the address has sent lately.</summary>
    public bool IsFirst(FormPurpose purpose, HttpContext http) => memory.Rates.Level(AddressKey(purpose, http), time.GetUtcNow()) <= 1;

    /// <summary>One more for each subject; how long to wait, when one has had enough.</summary>
    public TimeSpan? TakeSubjects(FormPurpose purpose, PurposeLimits limits, IReadOnlyList<string> subjects)
    {
        TimeSpan? longest = null;
        foreach (var subject in subjects)
        {
            if (memory.Rates.Take(Key('s', purpose, subject), limits.Subject, time.GetUtcNow()) is { } wait && wait > (longest ?? TimeSpan.Zero))
                longest = wait;
        }

        return longest;
    }

    /// <summary>Forms sent to the tenant within a minute.</summary>
    public int PerMinute(FormPurpose purpose) => memory.Rates.Level(TenantKey(purpose), time.GetUtcNow());

    public void Miss(FormPurpose purpose, PurposeLimits limits, HttpContext http, IReadOnlyList<string> subjects)
    {
        foreach (var key in MissKeys(purpose, http, subjects))
            memory.Rates.Add(key, limits.Misses.Window, time.GetUtcNow());
    }

    /// <summary>The most misses of the address or one of the subjects.</summary>
    public int Misses(FormPurpose purpose, HttpContext http, IReadOnlyList<string> subjects) =>
        MissKeys(purpose, http, subjects).Max(key => memory.Rates.Level(key, time.GetUtcNow()));

    /// <summary>How long the address or a subject with too many misses has to pause; null when none has.</summary>
    public TimeSpan? Pause(FormPurpose purpose, PurposeLimits limits, HttpContext http, IReadOnlyList<string> subjects) =>
        MissKeys(purpose, http, subjects).Max(key => memory.Rates.Wait(key, limits.Misses.Count, time.GetUtcNow()));

    /// <summary>One more that was refused.</summary>
    public void Refuse(FormPurpose purpose, PurposeLimits limits, HttpContext http) => memory.Rates.Add(RefusalKey(purpose, http), limits.Address.Window, time.GetUtcNow());

    /// <summary>What the address sent lately and was refused.</summary>
    public int Refusals(FormPurpose purpose, HttpContext http) => memory.Rates.Level(RefusalKey(purpose, http), time.GetUtcNow());

    public Usage Use(FormToken token) => memory.Used.Use(token.Id, token.Opened);

    private IEnumerable<UInt128> MissKeys(FormPurpose purpose, HttpContext http, IReadOnlyList<string> subjects) =>
        subjects.Select(subject => Key('m', purpose, subject)).Prepend(Key('m', purpose, ClientAddress.Of(http)));

    private UInt128 AddressKey(FormPurpose purpose, HttpContext http) => Key('a', purpose, ClientAddress.Of(http));

    private UInt128 RefusalKey(FormPurpose purpose, HttpContext http) => Key('r', purpose, ClientAddress.Of(http));

    private UInt128 TenantKey(FormPurpose purpose) => Key('t', purpose, "");

    private UInt128 Key(char kind, FormPurpose purpose, string subject) => memory.KeyOf(kind, tenant.Name, purpose.Name, subject);
}
