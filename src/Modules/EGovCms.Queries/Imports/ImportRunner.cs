using System.Threading.Channels;
using EGovCms.Queries.Cells;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Versions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Imports;

/// <summary>
/// Reads a file into a version: cells are read, checked and encrypted on one thread, stored on another. It knows nothing of the store; whoever calls it keeps what it reports and decides what becomes of the
/// version. One import.
/// </summary>
internal sealed class ImportRunner(QuerySystem system, ImportMapping mapping, VersionKeys keys, VersionIdentity identity, ImportFolder folder, IStringLocalizer<QueriesText> text)
{
    private const int BatchRows = 1_000;
    private const int BatchesAhead = 8;
    private readonly StoredColumns _columns = StoredColumns.Of(system);

    /// <summary>Rows between two checkpoints.</summary>
    public int CheckpointRows { get; init; } = 50_000;

    /// <summary>Runs, from the last checkpoint on if there is one.</summary>
    /// <param name="sheet">The file, from its beginning.</param>
    /// <param name="report">Hears now and then how far it is; on the thread that reads.</param>
    /// <param name="cancellation">Stops it; what was stored by then is kept.</param>
    /// <exception cref="SheetException">The file cannot be read, or has not the headings that the mapping names.</exception>
    public async Task<ImportResult> RunAsync(ISheet sheet, Action<ImportStep> report, CancellationToken cancellation)
    {
        var places = Places(sheet);
        using var writer = VersionWriter.Open(folder.Version);
        var begun = writer.ReadProgress() ?? new VersionProgress(0, 0, 0, 0);
        using var faults = new FaultFile(folder.Faults, begun.Faults, begun.FaultBytes, text);
        var channel = Channel.CreateBounded<RowBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var storing = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var batch in channel.Reader.ReadAllAsync(stop.Token))
                        writer.Add(batch);
                }
                catch
                {
                    await stop.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None);
        var rows = begun.Rows;
        try
        {
            rows = await ReadAsync(sheet, places, begun, faults, channel.Writer, report, stop.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || cancellation.IsCancellationRequested)
        {
            await stop.CancelAsync();
            await ((Task)storing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        catch (OperationCanceledException)
        {
            // Storing failed, and says why.
        }

        await storing;
        report(new ImportStep(ImportState.Indexing, rows, sheet.Share, faults.Count));
        if (!faults.IsFull)
            Finish(writer, faults);
        faults.Flush();
        return new ImportResult(rows, faults.Count, faults.IsFull);
    }

    private async Task<long> ReadAsync(
        ISheet sheet, int[] places, VersionProgress begun, FaultFile faults, ChannelWriter<RowBatch> output, Action<ImportStep> report, CancellationToken cancellation)
    {
        using var encoder = new RowEncoder(system, keys, identity);
        var batch = new RowBatch();
        var (stored, source, next) = (begun.Rows, begun.SourceRow, begun.SourceRow + CheckpointRows);
        foreach (var row in sheet.Rows())
        {
            // Reading over what was stored before costs little beside storing it again.
            if (row.Number <= begun.SourceRow)
                continue;
            source = row.Number;
            var values = new string?[_columns.All.Count];
            if (TryRead(row, places, values, faults))
            {
                encoder.Add(batch, row.Number, values);
                stored++;
            }

            if (faults.IsFull)
                break;
            if (batch.Rows.Count < BatchRows && source < next)
                continue;
            if (source >= next)
            {
                batch.Progress = new VersionProgress(source, stored, faults.Count, faults.Flush());
                next = source + CheckpointRows;
            }

            await output.WriteAsync(batch, cancellation);
            batch = new RowBatch();
            report(new ImportStep(ImportState.Reading, source, sheet.Share, faults.Count));
        }

        batch.Progress = new VersionProgress(source, stored, faults.Count, faults.Flush());
        await output.WriteAsync(batch, cancellation);
        output.Complete();
        return stored;
    }

    private bool TryRead(SheetRow row, int[] places, string?[] values, FaultFile faults)
    {
        if (row.Fault is not CellFault.None)
        {
            faults.Add(row.Number, null, "", row.Fault);
            return false;
        }

        var before = faults.Count;
        for (var i = 0; i < values.Length; i++)
        {
            var column = _columns.All[i];
            var cell = places[i] < 0 ? SheetCell.Empty : row.Cells[places[i]];
            if (CellReader.Read(column, cell, out values[i]) is var fault and not CellFault.None)
                faults.Add(row.Number, column, cell.Text, fault);
        }

        return faults.Count == before;
    }

    /// <summary>Where in the file each stored column is; -1 for those that stay empty.</summary>
    private int[] Places(ISheet sheet)
    {
        var headings = sheet.Headings;
        var places = new int[_columns.All.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var column = _columns.All[i];
            var heading = mapping.Headings.GetValueOrDefault(column.Key);
            places[i] = heading is null ? -1 : headings.ToList().IndexOf(heading);
            if (places[i] < 0 && (heading is not null || column.IsRequired))
                throw SheetException.Of("Sheet_NoHeading", heading ?? column.Label);
        }

        return places;
    }

    /// <summary>Makes the index, and looks by it for rows that identify alike where they must not.</summary>
    private void Finish(VersionWriter writer, FaultFile faults)
    {
        writer.MakeIndex();
        if (system.Ways.Any(way => way.IsUnique))
            FindDoubles(writer, faults);
        if (faults.Count == 0)
            writer.Finish();
    }

    private void FindDoubles(VersionWriter writer, FaultFile faults)
    {
        using var cipher = new RowCipher(keys, identity);
        var told = new HashSet<long>();
        foreach (var (first, later) in writer.FindDoubles())
        {
            // Whoever doubles a row doubles it by each way to ask.
            if (told.Contains(later))
                continue;
            var (one, other) = (Open(first), Open(later));
            if (system.Ways.FirstOrDefault(way => way.IsUnique && way.Columns.Select(_columns.IndexOf).All(place => one[place] is not null && one[place] == other[place])) is not { } doubled)
                continue;
            told.Add(later);
            faults.Add(later, system.Column(doubled.Subject), other[_columns.IndexOf(doubled.Subject)]!, CellFault.Doubled, first);
            if (faults.IsFull)
                return;
        }

        string?[] Open(long row) => RowPayload.Read(cipher.Open(row, writer.ReadRow(row)!), _columns.All.Count);
    }
}
