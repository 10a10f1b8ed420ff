using DocumentationGenerator;

string root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
foreach ((string path, string pages) in new[] { ("README.md", "docs/rules/"), ("docs/rules/README.md", "") })
{
    string file = Path.Combine(root, path);
    File.WriteAllText(file, RuleTable.Insert(File.ReadAllText(file), pages));
    Console.WriteLine(path);
}

File.WriteAllText(Path.Combine(root, ClauseTable.Page), ClauseTable.Render(root));
Console.WriteLine(ClauseTable.Page);
foreach ((string name, string text) in Presets.Files)
{
    string path = Path.Combine(Presets.Folder, name + ".globalconfig");
    File.WriteAllText(Path.Combine(root, path), text);
    Console.WriteLine(path);
}
