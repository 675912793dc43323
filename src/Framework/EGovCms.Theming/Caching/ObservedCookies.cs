using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EGovCms.Theming.Caching;

/// <summary>
/// The request's cookies, noting which are looked at. So a page that depends on a cookie of some module, of which the framework knows
/// nothing, is never shown to one who has it.
/// </summary>
internal sealed class ObservedCookies(IRequestCookieCollection cookies, PageKeys keys) : IRequestCookieCollection, IRequestCookiesFeature
{
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);

    /// <summary>One that is there was read, or all were: what is made is this visitor's own.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>Those that were looked for and not there.</summary>
    public IReadOnlyCollection<string> Absent => _absent;

    public IRequestCookieCollection Cookies
    {
        get => this;
        set => throw new NotSupportedException("The cookies of a request do not change.");
    }

    public int Count => All().Count;

    public ICollection<string> Keys => All().Keys;

    public string? this[string key] => Look(key) ? cookies[key] : null;

    public bool ContainsKey(string key) => Look(key);

    public bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        Look(key);
        return cookies.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => All().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Look(string key)
    {
        var there = cookies.ContainsKey(key);
        if (keys.IsKeyCookie(key))
            return there;
        if (there)
            IsPersonal = true;
        else
            _absent.Add(key);
        return there;
    }

    private IRequestCookieCollection All()
    {
        IsPersonal = true;
        return cookies;
    }
}
