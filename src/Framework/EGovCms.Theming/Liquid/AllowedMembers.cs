using System.Collections.Concurrent;
using Fluid;
using Microsoft.Extensions.Logging;

namespace EGovCms.Theming.Liquid;

/// <summary>What templates may see. A class of which they see nothing comes out empty; whoever wrote it reads once in the log why.</summary>
internal sealed partial class AllowedMembers(ILogger logger) : DefaultMemberAccessStrategy
{
    private readonly ConcurrentDictionary<Type, bool> _allowed = new();
    private readonly ConcurrentDictionary<Type, bool> _told = new();

    public override IMemberAccessor? GetAccessor(Type type, string name)
    {
        var accessor = base.GetAccessor(type, name);
        if (accessor is null && !IsAllowed(type) && _told.TryAdd(type, true))
            LogHidden(type.FullName ?? type.Name, name);
        return accessor;
    }

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors)
    {
        _allowed[type] = true;
        base.Register(type, accessors);
    }

    /// <summary>Something of it is seen, be it its base's or an interface's; a member that it does not have is a slip of the template alone.</summary>
    private bool IsAllowed(Type type)
    {
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (_allowed.ContainsKey(known))
                return true;
        }

        return type.GetInterfaces().Any(_allowed.ContainsKey);
    }

    [LoggerMessage(3004, LogLevel.Warning, "Templates see nothing of {Type}, so its {Member} came out empty. Name the class in an ILiquidExtension: options.MemberAccessStrategy.Register<T>()")]
    private partial void LogHidden(string type, string member);
}
