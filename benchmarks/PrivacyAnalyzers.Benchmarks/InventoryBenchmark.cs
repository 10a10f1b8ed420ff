using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Win32.SafeHandles;
using Privacy.Model;
using PrivacyInventory.Merging;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Merging the inventories of an organisation's assemblies against reading the bytes of the same files.</summary>
internal sealed class InventoryBenchmark : IBenchmark
{
    private const int RowsPerAssembly = 100;
    private const int Rounds = 5;

    private static readonly string[] Categories =
    [
        "ContactData.EmailAddress", "ContactData.PhoneNumber", "ContactData.PostalAddress", "IdentityData.FullName",
        "IdentityData.DateOfBirth", "AccountData.UserId", "DeviceData.IpAddress", "FinancialData.BankAccount",
    ];

    public string Name => "inventory";

    public string Description => "Merge of 10,000 assemblies' inventories against reading their bytes [assemblies] [folder]";

    public void Run(string[] args)
    {
        int assemblies = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        DirectoryInfo folder = args.Length > 1
            ? Directory.CreateDirectory(Path.Combine(args[1], Path.GetRandomFileName()))
            : Directory.CreateTempSubdirectory("privacy-inventory-benchmark");
        try
        {
            WarmUp(folder);
            double half = Measure(folder, assemblies / 2);
            double whole = Measure(folder, assemblies);
            Report.Ratio("inventory.linearity", whole / half / 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Lets the compiler reach its last tier, as it has in a run over many files.
    private static void WarmUp(DirectoryInfo folder)
    {
        string[] files = Emit(folder, 200);
        for (int round = 0; round < 10; round++)
        {
            string output = Path.Combine(folder.FullName, $"warm{round}.json");
            InventoryFileMerge.Merge(files, output, null, CancellationToken.None);
            Thread.Sleep(100);
            File.Delete(output);
        }
    }

    // Gives the milliseconds of the merge.
    private static double Measure(DirectoryInfo folder, int assemblies)
    {
        string[] files = Emit(folder, assemblies);
        string output = Path.Combine(folder.FullName, "merged.json");
        (double Wall, double Processor)[] reading = new (double, double)[Rounds];
        (double Wall, double Processor)[] copying = new (double, double)[Rounds];
        (double Wall, double Processor)[] merging = new (double, double)[Rounds];
        long bytes = 0;
        MergeResult? result = null;
        for (int round = 0; round < Rounds; round++)
        {
            bytes = 0;
            reading[round] = Time(() =>
            {
                foreach (string file in files)
                    bytes += File.ReadAllBytes(file).Length;
            });
            copying[round] = Time(() => Copy(files, output + ".copy"));
            // Replacing a file makes some file systems flush it to disk, which is not what is measured here.
            File.Delete(output);
            merging[round] = Time(() => result = InventoryFileMerge.Merge(files, output, null, CancellationToken.None));
        }

        (double read, double readProcessor) = Median(reading);
        (double copy, double copyProcessor) = Median(copying);
        (double merge, double mergeProcessor) = Median(merging);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{assemblies} assemblies, {result!.Rows:N0} rows, {bytes / 1e6:N1} MB"));
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  read {read:N0} ms, merge {merge:N0} ms; processor {readProcessor:N0} and {mergeProcessor:N0} ms"));
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  output {new FileInfo(output).Length / 1e6:N1} MB, peak working set {Peak() / 1e6:N0} MB"));
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  floor, reading and writing the bytes unread: {copy:N0} ms, processor {copyProcessor:N0} ms"));
        Report.Ratio($"inventory.{assemblies}.processor", mergeProcessor / readProcessor);
        Report.Ratio($"inventory.{assemblies}.floor", merge / copy);
        Report.Ratio($"inventory.{assemblies}", merge / read);
        return merge;
    }

    // What no merge can go below: every byte in, every byte out.
    private static void Copy(string[] files, string output)
    {
        byte[] buffer = new byte[1 << 20];
        using (FileStream target = new(output, FileMode.Create, FileAccess.Write, FileShare.None, 0))
        {
            foreach (string file in files)
            {
                using SafeFileHandle source = File.OpenHandle(file);
                int count = RandomAccess.Read(source, buffer, 0);
                target.Write(buffer, 0, count);
            }
        }

        File.Delete(output);
    }

    // Wall time suffers from whatever else runs on the machine, processor time hardly.
    private static (double Wall, double Processor) Time(Action action)
    {
        GC.Collect();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        action();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (wall, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static (double Wall, double Processor) Median((double Wall, double Processor)[] times) => (
        times.Select(static time => time.Wall).Order().ElementAt(times.Length / 2),
        times.Select(static time => time.Processor).Order().ElementAt(times.Length / 2));

    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string[] Emit(DirectoryInfo folder, int assemblies)
    {
        string[] files = new string[assemblies];
        for (int index = 0; index < assemblies; index++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Company.Product{index:00000}");
            files[index] = Path.Combine(folder.FullName, name + ".dll");
            if (!File.Exists(files[index]))
                File.WriteAllBytes(files[index], Image(name, InventoryJson.Write(Inventory(name))));
        }

        return files;
    }

    private static InventoryDocument Inventory(string assembly)
    {
        InventoryFacts facts = new()
        {
            Assembly = assembly,
            Members = Enumerable.Range(0, RowsPerAssembly * 4 / 5).Select(Member).ToEquatableArray(),
            DefaultPurposes = EquatableArray.Of("Billing"),
        };
        return InventoryAssembler.Assemble(facts, policy: null);
    }

    private static MemberFact Member(int index) => new()
    {
        Type = "Company.Product.Model.Entity" + (index / 8),
        Member = "Member" + index,
        Kind = "property",
        MemberType = "string?",
        Category = Categories[index % Categories.Length],
        Subject = index % 3 == 0 ? "Customer" : "Employee",
        Purposes = EquatableArray.Of("AccountManagement", index % 5 == 0 ? "Billing" : "Correspondence"),
        Retention = "P2Y",
        Sources = EquatableArray.Of("Direct"),
        Location = new InventoryLocation("Model/Entity.cs", index + 1),
    };

    private static byte[] Image(string name, string json)
    {
        MetadataBuilder metadata = new();
        GuidHandle version = metadata.GetOrAddGuid(Guid.NewGuid());
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), version, default, default);
        AssemblyDefinitionHandle assembly = metadata.AddAssembly(
            metadata.GetOrAddString(name), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.Sha1);
        AddModuleType(metadata);
        AssemblyReferenceHandle annotations = metadata.AddAssemblyReference(
            metadata.GetOrAddString("PrivacyAnnotations"), new Version(1, 0), default, default, default, default);
        TypeReferenceHandle type = metadata.AddTypeReference(
            annotations,
            metadata.GetOrAddString("PrivacyAnnotations"),
            metadata.GetOrAddString("PrivacyInventoryAttribute"));
        BlobBuilder signature = new();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            2,
            static returned => returned.Void(),
            static parameters =>
            {
                parameters.AddParameter().Type().String();
                parameters.AddParameter().Type().String();
            });
        MemberReferenceHandle constructor = metadata.AddMemberReference(
            type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        BlobBuilder value = new();
        value.WriteUInt16(1);
        value.WriteSerializedString("1.0");
        value.WriteSerializedString(json);
        value.WriteUInt16(0);
        metadata.AddCustomAttribute(assembly, constructor, metadata.GetOrAddBlob(value));
        BlobBuilder image = new();
        PEHeaderBuilder header = PEHeaderBuilder.CreateLibraryHeader();
        new ManagedPEBuilder(header, new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }

    private static void AddModuleType(MetadataBuilder metadata) => metadata.AddTypeDefinition(
        default,
        default,
        metadata.GetOrAddString("<Module>"),
        default,
        MetadataTokens.FieldDefinitionHandle(1),
        MetadataTokens.MethodDefinitionHandle(1));
}
