using ArcBundle.Fuzz.Running;

// "fuzz" is a long run, as eng/fuzz.sh starts it; anything else is for the tests, as the entry point that xunit would generate.
if (args is ["fuzz"])
    return LongRun.Run(Console.Out);
return args.Any(static argument => argument is "--server" or "--internal-msbuild-node")
    ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, ArcBundle.Fuzz.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
