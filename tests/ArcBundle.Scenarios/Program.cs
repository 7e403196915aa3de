using System.Globalization;
using System.Text.Json;
using ArcBundle.Scenarios.Cases;

// list: ids of all cases. write FOLDER [ID...]: evidence and label.json of the cases, a folder for each. --seed N makes other cases of the same plans.
var words = args.ToList();
var seed = CaseSet.Seed;
if (words.IndexOf("--seed") is >= 0 and var at && at + 1 < words.Count && ulong.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seed))
    words.RemoveRange(at, 2);
switch (words)
{
    case ["list"]:
        foreach (var id in CaseSet.Ids)
            Console.WriteLine(id);
        return 0;
    case ["write", var folder, .. var ids] when ids.All(static id => CaseSet.Ids.Contains(id, StringComparer.Ordinal)):
        var options = new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        foreach (var made in (ids.Count == 0 ? CaseSet.Ids : ids).Select(id => CaseSet.Make(id, seed)))
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, made.Id, "evidence")).FullName;
            made.WriteTo(target);
            File.WriteAllText(Path.Combine(folder, made.Id, "label.json"), JsonSerializer.Serialize(made, options));
        }

        return 0;
    default:
        Console.Error.WriteLine("Usage: ArcBundle.Scenarios list | write FOLDER [ID...] [--seed N]");
        return 2;
}
