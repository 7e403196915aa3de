namespace ArcBundle.SystemLibraries;

/// <summary>
/// Build step of the collector for Windows: <c>systemlibraries FILE</c>, where FILE lists the assemblies of the program, one path a line. Each is changed in place.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [var list])
        {
            Console.Error.WriteLine("systemlibraries: error : name the file that lists the assemblies.");
            return 2;
        }

        try
        {
            foreach (var path in File.ReadLines(list))
                KeepToSystemFolder(path);
            return 0;
        }
        catch (Exception e) when (e is SearchPathException or BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("systemlibraries: error : " + e.Message); // the form that MSBuild takes for an error
            return 1;
        }
    }

    private static void KeepToSystemFolder(string path)
    {
        var image = File.ReadAllBytes(path);
        if (SearchPaths.KeepToSystemFolder(image, Path.GetFileName(path)))
            File.WriteAllBytes(path, image);
    }
}
