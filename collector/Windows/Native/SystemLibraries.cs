using System.Runtime.InteropServices;

// The collector is started from wherever the customer saved it: a DLL lying beside it must never be loaded in place of Windows' own.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
