using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace EGovCms.Search.Index;

/// <summary>
/// A folder whose files are read as memory. Lucene's own way notes every clone of a file in a table with finalizers, under a lock, which costs more than what
/// is read: a question makes hundreds of clones. Files are let go by the garbage collector when nobody can read them any more, so no late reader reads memory that is gone.
/// </summary>
internal sealed class MappedDirectory(string path) : FSDirectory(new DirectoryInfo(path), new NativeFSLockFactory())
{
    /// <summary>Where files that are still mapped cannot be deleted, Lucene's way is better.</summary>
    public static FSDirectory OpenFolder(string path) => OperatingSystem.IsWindows() ? Open(path) : new MappedDirectory(path);

    public override IndexInput OpenInput(string name, IOContext context) => Map(name);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(Map(name));

    private MappedInput Map(string name)
    {
        EnsureOpen();
        var file = Path.Combine(Directory.FullName, name);
        var length = new FileInfo(file).Length;
        if (length == 0)
            return new MappedInput(file, null, 0, 0);
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new MappedInput(file, mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), 0, length);
    }

    private sealed class Slicer(MappedInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => whole.Slice(sliceDescription, offset, length);

        [Obsolete("As in Lucene: only old formats ask for it.")]
        public override IndexInput OpenFullSlice() => whole.Slice("whole", 0, whole.Length);

        protected override void Dispose(bool disposing)
        {
            // Slices live on.
        }
    }
}
