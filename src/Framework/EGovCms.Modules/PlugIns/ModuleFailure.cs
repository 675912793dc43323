using System.Reflection;

namespace EGovCms.Modules.PlugIns;

/// <summary>Tells from an exception what is wrong with a drop-in module.</summary>
public static class ModuleFailure
{
    /// <summary>The problem that the exception shows.</summary>
    /// <param name="folder">Name of the module's folder.</param>
    /// <param name="moduleId">The module's id, when it is known.</param>
    /// <param name="exception">What its loading or its start-up code threw.</param>
    public static ModuleProblem Describe(string folder, string? moduleId, Exception exception)
    {
        var cause = Cause(exception);
        var (kind, subject) = cause switch
        {
            PlugInException known => (known.Kind, known.Subject),
            ManifestException => (ModuleProblemKind.BadManifest, ""),
            FileNotFoundException { FileName: { } file } when file.Contains(", Version=", StringComparison.Ordinal) => (ModuleProblemKind.MissingAssembly, Short(file)),
            FileLoadException { FileName: { } file } => (ModuleProblemKind.WrongFramework, Short(file)),
            TypeLoadException or MissingMemberException => (ModuleProblemKind.WrongFramework, ""),
            BadImageFormatException or CustomAttributeFormatException => (ModuleProblemKind.BadManifest, ""),
            _ => (ModuleProblemKind.StartUpFailed, cause.GetType().Name),
        };
        return new ModuleProblem(folder, kind, subject, cause.Message) { ModuleId = moduleId };
    }

    // What wraps the cause says nothing: reflection, static constructors, and the container's list of all that it could not build.
    private static Exception Cause(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Cause(inner),
        TypeInitializationException { InnerException: { } inner } => Cause(inner),
        ReflectionTypeLoadException types when types.LoaderExceptions.OfType<Exception>().FirstOrDefault() is { } first => Cause(first),
        AggregateException { InnerExceptions: [var first, ..] } => Cause(first),
        _ => exception,
    };

    private static string Short(string assemblyName)
    {
        var name = new AssemblyName(assemblyName);
        return $"{name.Name} {name.Version}";
    }
}
