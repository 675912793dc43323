using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace EGovCms.Modules;

/// <summary>
/// Finds a module's own words in the reader's language, by key, where the one that asks does not know the module: the name of a
/// permission, of an act in the audit trail. They stand in the resources of its marker classes, <c>{Name}Text</c>, whichever has the key.
/// </summary>
public sealed class ModuleTexts(IStringLocalizerFactory localizers)
{
    /// <summary>Templates may ask for texts by any key, and a key that is nobody's is remembered as well.</summary>
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<Assembly, IReadOnlyList<IStringLocalizer>> _localizers = new();
    private readonly ConcurrentDictionary<(Assembly, string Culture, string Key), string?> _found = new();
    private int _kept;

    /// <summary>The text, or null where the assembly has none under this key.</summary>
    public string? Find(Assembly? assembly, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (assembly is null)
            return null;
        // A page asks for dozens; the resources are read under a lock.
        var place = (assembly, CultureInfo.CurrentUICulture.Name, key);
        if (_found.TryGetValue(place, out var known))
            return known;
        var text = Read(assembly, key);
        if (Interlocked.Increment(ref _kept) > MaxKept)
        {
            _found.Clear();
            Volatile.Write(ref _kept, 0);
        }

        _found[place] = text;
        return text;
    }

    /// <summary>The keys of the assembly's texts that begin so.</summary>
    public IEnumerable<string> Keys(Assembly? assembly, string start) => assembly is null
        ? []
        : _localizers.GetOrAdd(assembly, Create)
            .SelectMany(localizer => localizer.GetAllStrings(includeParentCultures: true))
            .Select(text => text.Name)
            .Where(key => key.StartsWith(start, StringComparison.Ordinal))
            .Distinct();

    private string? Read(Assembly assembly, string key) =>
        _localizers.GetOrAdd(assembly, Create).Select(localizer => localizer[key]).FirstOrDefault(text => !text.ResourceNotFound)?.Value;

    private IReadOnlyList<IStringLocalizer> Create(Assembly assembly)
    {
        var resources = assembly.GetManifestResourceNames().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Text", StringComparison.Ordinal) && resources.Contains($"{type.Namespace}.Resources.{type.Name}.resources"))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(localizers.Create),
        ];
    }
}
