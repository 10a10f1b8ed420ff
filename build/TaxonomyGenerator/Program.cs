using Privacy.TaxonomyGenerator;

string root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
string input = Path.Combine(root, TaxonomySources.InputPath);
if (!File.Exists(input))
{
    Console.Error.WriteLine($"{input} not found. Run from the root of the repository, or pass it.");
    return 1;
}

foreach ((string path, string text) in TaxonomySources.Generate(File.ReadAllText(input)))
{
    string target = Path.Combine(root, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, text);
    Console.WriteLine(path);
}

return 0;
